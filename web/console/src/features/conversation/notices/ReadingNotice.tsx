import { Button } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { IconEye } from '@tabler/icons-react';
import { useCommand } from '../../../common/useCommand';
import { useHubNow } from '../../../common/useNow';
import styles from '../composer/Composer.module.css';
import { mayUndoEnd } from '../ending/mayUndoEnd';
import { texts } from '../handoverActionTexts';
import { useStanding } from '../useStanding';
import { ComposerNotice } from './ComposerNotice';

type Props = { readonly opened: Opened; readonly operator: Pick<Me, 'id' | 'permissions'> };

/** In place of the composer for those who only read: why, what can be done instead, and that nobody sees who watches. */
export function ReadingNotice({ opened, operator }: Props) {
  const { row, watching } = opened;
  const command = useCommand();
  const stand = useStanding();
  const now = useHubNow(15_000);
  if (watching && row.state !== 'closed') {
    return (
      <div className={styles.notice} role="status">
        <span className={styles.watching}>
          <IconEye size={16} stroke={1.75} aria-hidden="true" />
          {texts.watching}
        </span>
        <div className={styles.choices}>
          {row.state === 'assigned' && (
            <>
              <Button size="xs" variant="default" onClick={() => void stand(row.id, 'Join')}>
                {texts.join}
              </Button>
              <Button size="xs" variant="default" onClick={() => void stand(row.id, 'TakeOver')}>
                {texts.takeOver}
              </Button>
            </>
          )}
          <Button size="xs" variant="default" onClick={() => void stand(row.id, 'StepOut')}>
            {texts.stopWatching}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <ComposerNotice
      row={row}
      mayUndo={mayUndoEnd(opened, operator, now)}
      onCommand={(wanted) => void command(wanted)}
    />
  );
}

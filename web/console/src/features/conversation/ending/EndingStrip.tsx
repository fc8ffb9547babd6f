import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { duration } from '../../../common/format/time';
import { useHubNow } from '../../../common/useNow';
import styles from '../composer/Composer.module.css';
import { texts } from '../texts';

type Props = { readonly deadline: string; readonly canStop: boolean; readonly onStop: () => void };

/** The countdown as the visitor sees it. The hub ends the chat; this only shows how long there is. */
export function EndingStrip({ deadline, canStop, onStop }: Props) {
  const left = Date.parse(deadline) - useHubNow(500);
  return (
    <div className={styles.strip}>
      <IconHourglass size={16} stroke={1.75} aria-hidden="true" />
      <span>{texts.ending(duration(left + 999))}</span>
      {canStop && (
        <Button size="compact-sm" variant="default" onClick={onStop}>
          {texts.keepOpen}
        </Button>
      )}
    </div>
  );
}

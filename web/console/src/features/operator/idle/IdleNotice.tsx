import { Button, VisuallyHidden } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconClockHour4 } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLive } from '../../../common/live';
import { useHubNow } from '../../../common/useNow';
import { texts } from '../texts';
import { useAvailability } from '../useAvailability';
import styles from './IdleNotice.module.css';

/** Shows a desktop notification; answers how to take it away again. */
type Notify = (notice: { title: string; text: string; tag: string }, onClick: () => void) => () => void;

type Props = {
  readonly me: Pick<Me, 'status' | 'standing' | 'awayAt' | 'preferences'>;
  /** Whether this tab is the one that speaks for the others. */
  readonly leads: boolean;
  readonly onNotify: Notify;
};

const words = texts.idle;

/** Warns whoever touches nothing before new chats stop coming, and offers the way back to whoever was set to away by that. */
export function IdleNotice({ me: { status, standing, awayAt, preferences }, leads, onNotify }: Props) {
  const wasIdle = status === 'away' && standing.setBy === 'idle';
  return (
    <div className={styles.place} role="status">
      {awayAt !== null && <Warning awayAt={awayAt} calls={leads && preferences.waiting.desktop} onNotify={onNotify} />}
      {awayAt === null && wasIdle && <WayBack />}
    </div>
  );
}

type WarningProps = { readonly awayAt: string; readonly calls: boolean; readonly onNotify: Notify };

function Warning({ awayAt, calls, onNotify }: WarningProps) {
  const live = useLive();
  const now = useHubNow(1000);
  const seconds = Math.min(60, Math.max(0, Math.ceil((Date.parse(awayAt) - now) / 1000)));
  useEffect(() => {
    if (!calls || document.hasFocus()) {
      return;
    }
    // A click on it is a touch, wherever it lies.
    return onNotify({ title: words.title, text: words.stopsSoon, tag: 'idle' }, () => live.signal('Active', {}));
  }, [calls, onNotify, live]);
  return (
    <div className={styles.note} data-kind="warning">
      <IconClockHour4 size={18} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <strong>{words.warning}</strong>
        <span aria-hidden="true">{words.stops(seconds)}</span>
        <VisuallyHidden>{words.stopsSoon}</VisuallyHidden>
      </div>
      <Button size="xs" variant="default" onClick={() => live.signal('Active', {})}>
        {words.here}
      </Button>
    </div>
  );
}

function WayBack() {
  const choose = useAvailability();
  return (
    <div className={styles.note}>
      <IconClockHour4 size={18} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <strong>{words.was}</strong>
        <span>{words.wasText}</span>
      </div>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={() => void choose('away')}>
          {words.stay}
        </Button>
        <Button size="xs" onClick={() => void choose('available')}>
          {words.again}
        </Button>
      </div>
    </div>
  );
}

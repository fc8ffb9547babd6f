import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { UnreadCount } from '../../common/UnreadCount';
import styles from './TabStrip.module.css';
import { texts } from './texts';

/** A tab as it is shown. */
export type ShownTab = { readonly id: ConversationId; readonly name: string; readonly unread: number };

type Props = {
  readonly tab: ShownTab;
  readonly place: number;
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
};

/** One open chat. Delete and the middle button of a mouse close it, as in a browser. */
export function ChatTab({ tab, place, current, onOpen, onClose }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) {
      element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete') {
      onClose();
    }
  };
  const onAuxClick = (event: MouseEvent) => {
    if (event.button === 1) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <div ref={element} className={styles.tab} data-current={current || undefined}>
      <button
        type="button"
        className={styles.open}
        aria-current={current ? 'page' : undefined}
        title={place < 10 ? texts.byKey(tab.name, place) : tab.name}
        onClick={onOpen}
        onAuxClick={onAuxClick}
        onKeyDown={onKeyDown}
      >
        <span className={styles.name} dir="auto">
          {tab.name}
        </span>
        <UnreadCount count={tab.unread} />
      </button>
      <button type="button" className={styles.close} aria-label={texts.close(tab.name)} onClick={onClose}>
        <IconX size={14} stroke={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}

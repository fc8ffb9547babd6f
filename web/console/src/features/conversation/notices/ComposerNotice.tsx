import { Button } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import type { Command } from '../../../common/runCommand';
import styles from '../composer/Composer.module.css';
import { texts as more } from '../handoverActionTexts';
import { texts } from '../texts';

type Props = {
  readonly row: Row;
  /** Whether the end can still be taken back. */
  readonly mayUndo: boolean;
  readonly onCommand: (command: Command) => void;
};

/** Why nothing can be written here, and what can be done instead. */
export function ComposerNotice({ row, mayUndo, onCommand }: Props) {
  const { text, action } = noticeOf(row);
  return (
    <div className={styles.notice}>
      <span>{text}</span>
      {mayUndo && (
        <Button size="xs" onClick={() => onCommand({ method: 'UndoEnd', conversationId: row.id })}>
          {more.undoEnd}
        </Button>
      )}
      {action && !mayUndo && (
        <Button size="xs" onClick={() => onCommand({ method: action.method, conversationId: row.id })}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

function noticeOf({ state, owner, missedReason }: Row) {
  switch (state) {
    case 'queued':
      return { text: texts.notice.queued, action: { method: 'PickUp', label: texts.pickUp } } as const;
    case 'bot':
      return { text: texts.notice.bot, action: { method: 'PickUp', label: texts.takeOver } } as const;
    case 'closed':
      return {
        text: missedReason === null ? texts.notice.closed : texts.notice.missed,
        action: { method: 'Reopen', label: texts.reopen },
      } as const;
    case 'assigned':
      return { text: texts.notice.owned(owner?.name ?? texts.operator), action: null } as const;
    default:
      return state satisfies never;
  }
}

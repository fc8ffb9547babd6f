import { ActionIcon } from '@mantine/core';
import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import styles from './CannedPage.module.css';
import { texts } from './texts';

type Props = {
  readonly replies: readonly CannedReply[];
  readonly onEdit: (reply: CannedReply) => void;
  readonly onDelete: (reply: CannedReply) => void;
};

/** The replies with what is typed for them and who may use them. */
export function CannedRows({ replies, onEdit, onDelete }: Props) {
  return (
    <ul className={styles.rows} aria-label={texts.title}>
      {replies.map((reply) => (
        <li key={reply.id} className={styles.row}>
          <div className={styles.words}>
            <div className={styles.line}>
              <span className={styles.name} dir="auto">
                {reply.name}
              </span>
              <code className={styles.shortcut}>/{reply.shortcut}</code>
              <span className={styles.scope}>{scopeOf(reply)}</span>
            </div>
            <p className={styles.text} dir="auto">
              {reply.text}
            </p>
          </div>
          {reply.mayChange && (
            <div className={styles.actions}>
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={texts.edit(reply.name)}
                title={texts.edit(reply.name)}
                onClick={() => onEdit(reply)}
              >
                <IconPencil size={18} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={texts.remove(reply.name)}
                title={texts.remove(reply.name)}
                onClick={() => onDelete(reply)}
              >
                <IconTrash size={18} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function scopeOf({ shared, department }: CannedReply): string {
  return shared ? (department?.name ?? texts.everybody) : texts.own;
}

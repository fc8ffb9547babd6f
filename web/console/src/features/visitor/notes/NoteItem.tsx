import { ActionIcon } from '@mantine/core';
import type { ContactNote } from '@omnichannel/shared/protocol/console/contactNotePage';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { fullTime, momentOf } from '../../../common/format/time';
import styles from './ContactNotes.module.css';
import { texts } from './texts';

type Props = { readonly note: ContactNote; readonly onEdit: () => void; readonly onDelete: () => void };

/** One note about a contact: what, by whom, when, and what may be done with it. */
export function NoteItem({ note: { at, by, text, editedAt, mayEdit, mayDelete }, onEdit, onDelete }: Props) {
  const name = by?.name ?? '';
  return (
    <>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <div className={styles.meta}>
        <IconLock size={12} stroke={1.75} aria-hidden="true" />
        <span className={styles.by}>{name}</span>
        <span aria-hidden="true">·</span>
        <time dateTime={at} title={fullTime(at)}>
          {momentOf(at, Date.now())}
        </time>
        {editedAt !== null && <span title={fullTime(editedAt)}>· {texts.edited}</span>}
        <span className={styles.space} />
        {mayEdit && (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={texts.edit(name)}
            title={texts.edit(name)}
            onClick={onEdit}
          >
            <IconPencil size={14} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
        {mayDelete && (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={texts.remove(name)}
            title={texts.remove(name)}
            onClick={onDelete}
          >
            <IconTrash size={14} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
    </>
  );
}

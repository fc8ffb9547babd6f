import { Button, Modal } from '@mantine/core';
import type { ContactNote } from '@omnichannel/shared/protocol/console/contactNotePage';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { texts as common } from '../../../common/texts';
import facts from '../Facts.module.css';
import styles from './ContactNotes.module.css';
import { NoteForm } from './NoteForm';
import { NoteItem } from './NoteItem';
import { texts } from './texts';
import { useContactNotes } from './useContactNotes';

type Props = { readonly id: ConversationId; readonly contactId: string };

/** What operators wrote about the person, in whichever chat; visitors never see it. */
export function ContactNotes({ id, contactId }: Props) {
  const { query, notes, save, remove } = useContactNotes(id, contactId);
  // The note that is written; its id is made once, so that trying again makes no second one. A colleague may delete it
  // meanwhile: then the words go on as those of a new one.
  const [writing, setWriting] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const [asked, setAsked] = useState<ContactNote | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const done = () => setWriting(null);
  const drop = async (note: ContactNote) => {
    const refused = await remove(note.id);
    setProblem(refused);
    if (refused === null) {
      setAsked(null);
    }
  };
  const isNew = writing !== null && !notes.some((note) => note.id === writing.id);
  const form = writing && (
    <NoteForm
      text={writing.text}
      onText={(text) => setWriting({ ...writing, text })}
      onSave={(text) => save(writing.id, text)}
      onDone={done}
    />
  );
  return (
    <section className={facts.group} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      {query.isError && (
        <p className={styles.failed} role="alert">
          {texts.failed}
          <Button variant="subtle" size="compact-sm" onClick={() => void query.refetch()}>
            {common.tryAgain}
          </Button>
        </p>
      )}
      {isNew ? (
        form
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />}
          onClick={() => setWriting({ id: crypto.randomUUID(), text: '' })}
        >
          {texts.add}
        </Button>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id} className={styles.note}>
              {writing?.id === note.id ? (
                form
              ) : (
                <NoteItem
                  note={note}
                  onEdit={() => setWriting({ id: note.id, text: note.text })}
                  onDelete={() => setAsked(note)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
      <Modal opened={asked !== null} onClose={() => setAsked(null)} title={texts.askTitle}>
        {asked && (
          <>
            <p className={styles.text} dir="auto">
              {asked.text}
            </p>
            <p className={styles.hint}>{texts.askText}</p>
            {problem !== null && <p role="alert">{problem}</p>}
            <div className={styles.actions}>
              <Button data-autofocus="" variant="default" onClick={() => setAsked(null)}>
                {texts.cancel}
              </Button>
              <Button onClick={() => void drop(asked)}>{texts.askYes}</Button>
            </div>
          </>
        )}
      </Modal>
    </section>
  );
}

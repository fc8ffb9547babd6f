import type { FormEvent } from 'react';
import { GeneralFields } from './GeneralFields';
import styles from './Inboxes.module.css';
import type { Inbox, InboxList } from './inbox';
import { LookFields } from './LookFields';
import { Preview } from './Preview';
import { SaveBar } from './SaveBar';
import { Secrets } from './Secrets';
import { Snippet } from './Snippet';
import { texts } from './texts';
import { UnsavedGuard } from './UnsavedGuard';
import { useInboxForm } from './useInboxForm';
import { WordFields } from './WordFields';

type Props = { readonly inbox: Inbox; readonly choices: InboxList; readonly onReload: () => void };

/** The form of an inbox beside its preview, and below it what does not wait for saving. */
export function InboxSettings({ inbox, choices, onReload }: Props) {
  const editing = useInboxForm(inbox);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  return (
    <>
      <h1 className={styles.title}>{inbox.name}</h1>
      <div className={styles.split}>
        <form className={styles.form} onSubmit={submit} aria-label={texts.form} noValidate>
          <GeneralFields editing={editing} choices={choices} />
          <LookFields editing={editing} />
          <WordFields editing={editing} />
          <SaveBar editing={editing} onReload={onReload} />
        </form>
        <Preview inbox={inbox} form={editing.form} />
      </div>
      <Snippet inbox={inbox} />
      <Secrets inbox={inbox} onChanged={onReload} />
      <UnsavedGuard dirty={editing.dirty} />
    </>
  );
}

import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { GeneralFields } from './GeneralFields';
import styles from './Inboxes.module.css';
import type { Inbox, InboxList } from './inbox';
import { LookFields } from './LookFields';
import { Preview } from './Preview';
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
  const { dirty, saving, problem, overtaken } = editing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  const showTheirs = () => {
    editing.discard();
    onReload();
  };
  return (
    <>
      <h1 className={styles.title}>{inbox.name}</h1>
      <div className={styles.split}>
        <form className={styles.form} onSubmit={submit} aria-label={texts.form} noValidate>
          <GeneralFields editing={editing} choices={choices} />
          <LookFields editing={editing} />
          <WordFields editing={editing} />
          <div className={styles.bar} data-dirty={dirty || undefined}>
            <p className={styles.state} role="status" data-kind={problem ? 'failed' : 'calm'}>
              {problem || (dirty ? texts.unsaved : '')}
            </p>
            {overtaken && (
              <Button variant="default" onClick={showTheirs}>
                {texts.loadTheirs}
              </Button>
            )}
            {dirty && !overtaken && (
              <Button variant="default" onClick={editing.discard}>
                {texts.discard}
              </Button>
            )}
            <Button type="submit" loading={saving} disabled={!dirty}>
              {texts.save}
            </Button>
          </div>
        </form>
        <Preview inbox={inbox} form={editing.form} />
      </div>
      <Snippet inbox={inbox} />
      <Secrets inbox={inbox} onChanged={onReload} />
      <UnsavedGuard dirty={dirty} />
    </>
  );
}

import { Button } from '@mantine/core';
import styles from './Inboxes.module.css';
import { texts } from './texts';
import type { SavedForm } from './useSavedForm';

type Props = { readonly editing: Omit<SavedForm<object>, 'set'>; readonly onReload: () => void };

/** What stands below a form as long as one looks at it: whether it is saved, and the ways on. */
export function SaveBar({ editing: { dirty, saving, problem, overtaken, discard }, onReload }: Props) {
  const showTheirs = () => {
    discard();
    onReload();
  };
  return (
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
        <Button variant="default" onClick={discard}>
          {texts.discard}
        </Button>
      )}
      <Button type="submit" loading={saving} disabled={!dirty}>
        {texts.save}
      </Button>
    </div>
  );
}

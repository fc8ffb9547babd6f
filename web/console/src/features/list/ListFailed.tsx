import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import styles from './ConversationList.module.css';
import { texts } from './texts';

/** In place of a list that did not load: what to do about it. */
export function ListFailed({ onRetry }: { readonly onRetry: () => void }) {
  const retry = (
    <Button variant="default" size="xs" onClick={onRetry}>
      {common.tryAgain}
    </Button>
  );
  return (
    <div className={styles.scroll} role="alert">
      <StateNote icon={<IconAlertTriangle />} title={texts.failedTitle} text={texts.failedText} action={retry} />
    </div>
  );
}

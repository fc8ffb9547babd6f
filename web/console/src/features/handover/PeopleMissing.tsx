import { Button } from '@mantine/core';
import { texts as common } from '../../common/texts';
import styles from './Handover.module.css';
import { texts } from './texts';

/** Who is available did not load. */
export function PeopleMissing({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p className={styles.problem} role="alert">
      {texts.failed}{' '}
      <Button variant="default" size="compact-sm" onClick={onRetry}>
        {common.tryAgain}
      </Button>
    </p>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from '../texts';
import styles from './FormEnd.module.css';

type Props = {
  /** What is wrong with all of it, in a sentence; null or empty when nothing is. */
  readonly problem: string | null;
  readonly submit: string;
  readonly isSending: boolean;
  readonly isDisabled?: boolean;
  readonly onCancel: () => void;
  /** What else can be done, apart from the other two. */
  readonly children?: ReactNode;
};

/** The end of a dialog's form: what is wrong, the way back, and the way on. */
export function FormEnd({ problem, submit, isSending, isDisabled = false, onCancel, children }: Props) {
  return (
    <>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        {children && <div className={styles.apart}>{children}</div>}
        <Button variant="default" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <Button type="submit" loading={isSending} disabled={isDisabled}>
          {submit}
        </Button>
      </div>
    </>
  );
}

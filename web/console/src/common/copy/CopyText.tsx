import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './CopyText.module.css';
import { texts } from './texts';

type Props = { readonly text: string; readonly label: string };
type State = 'idle' | 'copied' | 'failed';

/** A text to take elsewhere, with a button that copies it. */
export function CopyText({ text, label }: Props) {
  const [state, setState] = useState<State>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  const Icon = state === 'copied' ? IconCheck : IconCopy;
  return (
    <div className={styles.copy}>
      <TextInput
        readOnly
        aria-label={label}
        value={text}
        className={styles.text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        leftSection={<Icon size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {state === 'copied' ? texts.copied : texts.copy}
      </Button>
      <p className={styles.note} role="status">
        {state === 'failed' && texts.notCopied}
      </p>
    </div>
  );
}

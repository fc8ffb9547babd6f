import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import parent from '../Inboxes.module.css';
import styles from './Channels.module.css';
import { texts } from './texts';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  /** Whether the hub has one already; it never shows it. */
  readonly isSet: boolean;
  /** The one that is to take its place; undefined while it stays. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** A credential: entered, or known to be there and replaced, but never looked at. */
export function SecretField({ label, hint, error, isSet, value, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const stays = isSet && value === undefined;
  useEffect(() => {
    // What was pressed is gone; the focus goes on to what took its place.
    if (pressed.current) {
      pressed.current = false;
      place.current?.querySelector<HTMLElement>(stays ? 'button' : 'input')?.focus();
    }
  }, [stays]);
  const turn = (next: string | undefined) => {
    pressed.current = true;
    onChange(next);
  };
  return (
    <div ref={place} className={styles.secret}>
      {stays ? (
        <>
          <div>
            <p className={parent.rowName}>{label}</p>
            <p className={parent.note}>{texts.isSet}</p>
            {error && <p className={parent.problem}>{error}</p>}
          </div>
          <Button variant="default" aria-label={texts.replaceNamed(label)} onClick={() => turn('')}>
            {texts.replace}
          </Button>
        </>
      ) : (
        <PasswordInput
          label={label}
          description={hint}
          value={value ?? ''}
          error={error}
          aria-invalid={error ? true : undefined}
          autoComplete="new-password"
          visibilityToggleFocusable
          visibilityToggleButtonProps={{ 'aria-label': texts.reveal(label) }}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
      )}
      {isSet && !stays && (
        <Button variant="default" onClick={() => turn(undefined)}>
          {texts.keepPresent}
        </Button>
      )}
    </div>
  );
}

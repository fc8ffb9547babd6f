import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TagChip } from '../../../common/tags/TagChip';
import { Keys } from '../../../common/verbs/Keys';
import styles from './EndQuestion.module.css';
import { texts } from './endQuestionTexts';

type Props = { readonly names: readonly string[]; readonly onPick: (name: string) => void };

/** As many as there are digits; more are found by typing. */
const mostNumbered = 9;

/** Tags to choose one from: by its number, by the arrows and Enter, or where there are many, by a part of its name. */
export function TagChoice({ names, onPick }: Props) {
  const [typed, setTyped] = useState('');
  const all = useRef<HTMLElement>(null);
  const isNumbered = names.length <= mostNumbered;
  const wanted = typed.trim().toLocaleLowerCase();
  const found = names.filter((name) => name.toLocaleLowerCase().includes(wanted));
  // The tags may come when the dialog has given the focus away already.
  useEffect(() => all.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) {
      return;
    }
    const isTyping = event.target instanceof HTMLInputElement;
    const chosen = isNumbered ? found[Number(event.key) - 1] : isTyping && event.key === 'Enter' ? found[0] : undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (chosen !== undefined) {
      event.preventDefault();
      onPick(chosen);
    } else if (step !== undefined) {
      event.preventDefault();
      const stops = [...(all.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
      stops[stops.findIndex((stop) => stop.matches(':focus')) + step]?.focus();
    }
  };
  return (
    <section ref={all} className={styles.choice} aria-label={texts.tags} onKeyDown={onKeyDown}>
      {!isNumbered && (
        <TextInput
          aria-label={texts.find}
          placeholder={texts.find}
          value={typed}
          data-autofocus=""
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul className={styles.tags}>
        {found.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              className={styles.tag}
              aria-keyshortcuts={isNumbered ? String(index + 1) : undefined}
              data-autofocus={isNumbered && index === 0 ? '' : undefined}
              onClick={() => onPick(name)}
            >
              <TagChip name={name} />
              {isNumbered && (
                <span aria-hidden="true">
                  <Keys names={[String(index + 1)]} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles.lead} role="status">
          {texts.noSuch}
        </p>
      )}
    </section>
  );
}

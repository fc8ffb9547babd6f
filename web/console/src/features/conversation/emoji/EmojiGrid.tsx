import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { texts } from '../texts';
import styles from './Emoji.module.css';
import type { Emoji } from './emojis';

type Props = { readonly emojis: readonly Emoji[]; readonly empty: string; readonly onPick: (sign: string) => void };

const columns = 9;
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: columns,
  ArrowUp: -columns,
};

/** The signs in rows. One of them takes the Tab key, the arrows go to the others. */
export function EmojiGrid({ emojis, empty, onPick }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  if (emojis.length === 0) {
    return <p className={styles.empty}>{empty}</p>;
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const all: (Element | null)[] = [...(grid.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement);
    if (step !== undefined) {
      event.preventDefault();
      const next = all[at + step];
      if (next instanceof HTMLElement) {
        next.focus();
      }
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced again with every step
    <div ref={grid} className={styles.grid} role="group" aria-label={texts.emojis} onKeyDown={onKeyDown}>
      {emojis.map(({ sign, name }, index) => (
        <UnstyledButton
          key={sign}
          className={styles.sign}
          tabIndex={index === 0 ? 0 : -1}
          aria-label={name}
          title={name}
          onClick={() => onPick(sign)}
        >
          {sign}
        </UnstyledButton>
      ))}
    </div>
  );
}

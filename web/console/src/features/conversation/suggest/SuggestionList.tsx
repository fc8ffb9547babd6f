import { useEffect } from 'react';
import { texts } from '../texts';
import styles from './SuggestionList.module.css';
import type { Suggestion } from './suggestion';

type Props = {
  readonly name: string;
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly onActive: (index: number) => void;
};

/** What fits the word being typed, with the active one as it would be written. The keys stay in the box. */
export function SuggestionList({ name, items, active, onActive }: Props) {
  const chosen = items[active];
  useEffect(() => {
    document.getElementById(chosen?.id ?? '')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className={styles.popover} data-plain={chosen?.preview === null || undefined}>
      <div id="suggestions" className={styles.list} role="listbox" aria-label={name}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
          <div
            key={item.id}
            id={item.id}
            className={styles.row}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseMove={() => index !== active && onActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={item.pick}
          >
            <span className={styles.label}>{item.label}</span>
            <span className={styles.name}>{item.name}</span>
          </div>
        ))}
      </div>
      {chosen && chosen.preview !== null && (
        <div className={styles.preview} dir="auto">
          {chosen.preview}
        </div>
      )}
      <p className={styles.hint}>{texts.suggestionHint}</p>
    </div>
  );
}

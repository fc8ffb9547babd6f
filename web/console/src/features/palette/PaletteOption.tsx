import { Keys } from '../../common/verbs/Keys';
import type { Verb } from '../../common/verbs/verb';
import { matchWords } from './matchWords';
import styles from './Palette.module.css';

type Props = {
  readonly id: string;
  readonly verb: Verb;
  /** The name of the section that begins here, else null. */
  readonly heading: string | null;
  readonly state: { readonly chosen: boolean; readonly typed: string };
  readonly onRun: () => void;
};

/** One verb, with the letters that were typed marked in its name. */
export function PaletteOption({ id, verb, heading, state, onRun }: Props) {
  const found = new Set(matchWords(verb.name, state.typed)?.at);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are named by it, never focused.
    <div
      id={id}
      role="option"
      aria-selected={state.chosen}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      {heading !== null && (
        <span className={styles.heading} aria-hidden="true">
          {heading}
        </span>
      )}
      <span className={styles.line}>
        <span dir="auto">
          {[...verb.name].map((letter, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: letters have no other name than their place.
            found.has(index) ? <mark key={index}>{letter}</mark> : letter,
          )}
        </span>
        {verb.chord && <Keys chord={verb.chord} />}
      </span>
    </div>
  );
}

import styles from './Board.module.css';
import { texts } from './texts';

/** How many chats somebody has of how many they may have: as words, and as a bar for the eye. */
export function LoadBar({ load, cap }: { readonly load: number; readonly cap: number }) {
  const share = cap > 0 ? Math.min(1, load / cap) : Number(load > 0);
  return (
    <div className={styles.load} data-full={load >= cap || undefined}>
      <span>{texts.load(load, cap)}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </div>
  );
}

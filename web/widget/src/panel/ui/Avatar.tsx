import styles from './Avatar.module.css';
import { initialsOf } from './initialsOf';

/** The initials of a name on a disc; the name itself stands beside it. */
export function Avatar({ name, large = false }: { readonly name: string; readonly large?: boolean }) {
  return (
    <span class={large ? `${styles.avatar} ${styles.large}` : styles.avatar} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

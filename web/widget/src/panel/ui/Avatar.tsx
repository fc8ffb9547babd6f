import styles from './Avatar.module.css';

/** The first letter of a name on a disc; the name itself stands beside it. */
export function Avatar({ name, large = false }: { readonly name: string; readonly large?: boolean }) {
  const [letter = '·'] = name.trim();
  return (
    <span class={large ? `${styles.avatar} ${styles.large}` : styles.avatar} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  );
}

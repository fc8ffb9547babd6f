import { Kbd } from '@mantine/core';
import { keyNames } from './chord';
import styles from './Keys.module.css';

type Props = { readonly chord: string } | { readonly names: readonly string[] };

/** Keys as they stand on the keyboard. */
export function Keys(props: Props) {
  const names = 'chord' in props ? keyNames(props.chord) : props.names;
  return (
    <span className={styles.keys}>
      {names.map((name) => (
        <Kbd key={name}>{name}</Kbd>
      ))}
    </span>
  );
}

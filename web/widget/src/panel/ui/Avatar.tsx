import { useState } from 'preact/hooks';
import styles from './Avatar.module.css';
import { initialsOf } from './initialsOf';

interface AvatarProps {
  readonly name: string;
  readonly large?: boolean;
  /** The address of a picture; empty where there is none. */
  readonly picture?: string;
}

/** A picture on a disc, or the initials of the name; the name itself stands beside it. */
export function Avatar({ name, large = false, picture = '' }: AvatarProps) {
  const [missing, setMissing] = useState('');
  return (
    <span class={large ? `${styles.avatar} ${styles.large}` : styles.avatar} aria-hidden="true">
      {initialsOf(name)}
      {picture !== '' && picture !== missing && (
        <img class={styles.picture} src={picture} alt="" onError={() => setMissing(picture)} />
      )}
    </span>
  );
}

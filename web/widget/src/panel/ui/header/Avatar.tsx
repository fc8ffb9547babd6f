import { useState } from 'preact/hooks';
import styles from './Avatar.module.css';
import { initialsOf } from './initialsOf';

interface AvatarProps {
  readonly name: string;
  /** Who it is, where it may be a person of the team; they may have a picture. */
  readonly id?: string;
  readonly large?: boolean;
}

/** A person's picture on a disc, or the initials of a name; the name itself stands beside it. */
export function Avatar({ name, id = '', large = false }: AvatarProps) {
  const [seen, setSeen] = useState('');
  return (
    <span class={large ? `${styles.avatar} ${styles.large}` : styles.avatar} aria-hidden="true">
      {initialsOf(name)}
      {isPerson(id) && (
        <img
          class={styles.picture}
          src={`/pictures/${id}`}
          alt=""
          hidden={seen !== id}
          onLoad={() => setSeen(id)}
          onError={() => setSeen('')}
        />
      )}
    </span>
  );
}

// Bots have names for ids.
function isPerson(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

import type { TagColour } from '@omnichannel/shared/protocol/console/tag';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import styles from './TagChip.module.css';
import { tagsQuery } from './tagsQuery';

type Props = {
  readonly name: string;
  /** Its colour; that of the vocabulary when nobody says. */
  readonly colour?: TagColour;
  /** What stands behind the name, such as a button that takes it off. */
  readonly children?: ReactNode;
};

/** A tag: a dot of its colour, and its name. A word that is not in the vocabulary is grey. */
export function TagChip({ name, colour, children }: Props) {
  const { data } = useQuery(tagsQuery);
  return (
    <span className={styles.chip}>
      <span className={styles.dot} data-colour={colour ?? data?.tags.find((tag) => tag.name === name)?.colour} />
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {children}
    </span>
  );
}

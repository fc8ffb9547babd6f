import { TagChip } from '../../common/tags/TagChip';
import styles from './ConversationRow.module.css';

const most = 2;

/** The first tags of a row, and how many more there are. */
export function RowTags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) {
    return null;
  }
  return (
    <span className={styles.tags}>
      {tags.slice(0, most).map((name) => (
        <TagChip key={name} name={name} />
      ))}
      {tags.length > most && <span className={styles.more}>+{tags.length - most}</span>}
    </span>
  );
}

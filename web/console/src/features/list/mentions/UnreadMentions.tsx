import { IconAt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './Mentions.module.css';
import { mentionCount } from './mentionCount';
import { useUnreadMentions } from './queries';
import { texts } from './texts';

/** The way to the mentions, there while one is unread. */
export function UnreadMentions() {
  const count = useUnreadMentions();
  if (count === 0) {
    return null;
  }
  const words = texts.unread(mentionCount(count));
  return (
    <Link to="/console/$list" params={{ list: 'mentions' }} className={styles.unread} aria-label={words} title={words}>
      <IconAt size={14} stroke={2} aria-hidden="true" />
      {mentionCount(count)}
    </Link>
  );
}

import { IconRobot, IconUser } from '@tabler/icons-react';
import styles from './Face.module.css';
import { initials } from './initials';

type Props = {
  readonly kind: 'visitor' | 'operator' | 'bot';
  readonly name: string | null;
  readonly small?: boolean;
  /** The address of a picture of them; null or absent where there is none. */
  readonly picture?: string | null;
};

/** A round sign for a person or the bot. The name always stands beside it, so it says nothing to screen readers. */
export function Face({ kind, name, small, picture }: Props) {
  const size = small ? 16 : 18;
  const letters = name && kind !== 'bot' ? initials(name) : '';
  const Icon = kind === 'bot' ? IconRobot : letters === '' ? IconUser : null;
  return (
    <span
      className={styles.face}
      data-kind={kind}
      data-small={small || undefined}
      data-letters={letters}
      aria-hidden="true"
    >
      {Icon && <Icon size={size} stroke={1.75} />}
      {picture && <img className={styles.picture} src={picture} alt="" />}
    </span>
  );
}

import { type ReactNode, useId } from 'react';
import styles from './ProfilePage.module.css';

type Props = { readonly title: string; readonly text?: string; readonly children: ReactNode };

/** A part of the profile: what it is about on the left, what can be chosen on the right. */
export function Section({ title, text, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {text && <p className={styles.text}>{text}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

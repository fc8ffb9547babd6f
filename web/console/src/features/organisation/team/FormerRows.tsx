import { Button } from '@mantine/core';
import { fullTime } from '../../../common/format/time';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import type { Operator } from './operator';
import { texts } from './texts';
import { useAccess } from './useAccess';

/** Who may no longer sign in; nothing where that is nobody. */
export function FormerRows({ operators }: { readonly operators: readonly Operator[] }) {
  if (operators.length === 0) {
    return null;
  }
  return (
    <section className={styles.more} aria-labelledby="former">
      <h2 className={styles.part} id="former">
        {texts.former}
      </h2>
      <ul className={styles.rows}>
        {operators.map((operator) => (
          <FormerRow key={operator.id} operator={operator} />
        ))}
      </ul>
    </section>
  );
}

function FormerRow({ operator: { id, name, email, role, deactivatedAt } }: { readonly operator: Operator }) {
  const { mutate, isPending, error } = useAccess(name);
  const since = deactivatedAt === null ? [] : [texts.formerSince(fullTime(deactivatedAt))];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name} dir="auto">
          {name}
        </h3>
        <p className={styles.facts}>{[texts.roles[role], email, ...since].join(' · ')}</p>
        {error && (
          <p className={styles.problem} role="alert">
            {refusalOf(error)}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          variant="default"
          size="xs"
          aria-label={texts.reactivateName(name)}
          loading={isPending}
          onClick={() => mutate({ id, active: true })}
        >
          {texts.reactivate}
        </Button>
      </div>
    </li>
  );
}

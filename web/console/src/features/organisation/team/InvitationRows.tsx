import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fullTime } from '../../../common/format/time';
import { keys } from '../../../common/keys';
import styles from '../Organisation.module.css';
import type { Invitation } from './invitation';
import { withdraw } from './queries';
import { texts } from './texts';

type Props = {
  readonly invitations: readonly Invitation[];
  readonly onNewLink: (invitation: Invitation) => void;
};

/** Who is invited and has not joined yet; nothing where that is nobody. */
export function InvitationRows({ invitations, onNewLink }: Props) {
  const client = useQueryClient();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: withdraw,
    onSettled: () => client.invalidateQueries({ queryKey: keys.invitations }),
  });
  if (invitations.length === 0) {
    return null;
  }
  return (
    <section className={styles.more} aria-labelledby="invited">
      <h2 className={styles.part} id="invited">
        {texts.invited}
      </h2>
      <ul className={styles.rows}>
        {invitations.map((one) => (
          <li key={one.id} className={styles.row}>
            <div className={styles.words}>
              <h3 className={styles.name} dir="auto">
                {one.name}
              </h3>
              <p className={styles.facts}>{factsOf(one).join(' · ')}</p>
            </div>
            <div className={styles.buttons}>
              <Button
                variant="default"
                size="xs"
                aria-label={texts.newLinkFor(one.name)}
                onClick={() => onNewLink(one)}
              >
                {texts.newLink}
              </Button>
              <Button
                variant="default"
                size="xs"
                aria-label={texts.withdrawFrom(one.name)}
                loading={isPending && variables === one.id}
                onClick={() => mutate(one.id)}
              >
                {texts.withdraw}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf({ role, email, invitedBy, expiresAt }: Invitation): readonly string[] {
  const isOver = Date.parse(expiresAt) <= Date.now();
  return [
    texts.roles[role],
    email,
    texts.invitedBy(invitedBy.name),
    isOver ? texts.expired : texts.validUntil(fullTime(expiresAt)),
  ];
}

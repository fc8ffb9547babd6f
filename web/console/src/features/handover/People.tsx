import { Radio, Skeleton } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Target } from '@omnichannel/shared/protocol/console/target';
import type { HandoverWish } from '../../common/handover/handover';
import { ColleagueFace } from '../../common/team/ColleagueFace';
import { statusInWords } from '../../common/team/statusInWords';
import styles from './Handover.module.css';
import { texts } from './texts';
import type { HandoverForm } from './useHandoverForm';

type Props = { readonly form: HandoverForm; readonly wish: HandoverWish; readonly me: Me };

/** Those of the department who can be chosen, each with how much they have to do. */
export function People({ form, wish: { kind }, me }: Props) {
  const { department, people, chosen, choose } = form;
  if (!department) {
    return form.failed ? null : <Skeleton height="var(--space-10)" role="status" aria-label={texts.loading} />;
  }
  if (people.length === 0) {
    const words = kind === 'invite' ? texts.nobodyThere : texts.nobody;
    return <p className={styles.nobody}>{words(department.name)}</p>;
  }
  return (
    <Radio.Group label={texts.person} value={chosen} onChange={choose}>
      <div className={styles.people}>
        {kind === 'transfer' && (
          <Radio value="anybody" label={texts.anybody} description={texts.anybodyHint} className={styles.person} />
        )}
        {people.map((person) => (
          <Radio
            key={person.id}
            value={person.id}
            className={styles.person}
            label={
              <span className={styles.who}>
                <ColleagueFace id={person.id} name={person.name} small />
                <span dir="auto">{person.id === me.id ? texts.you(person.name) : person.name}</span>
              </span>
            }
            description={<span data-full={person.load >= person.cap || undefined}>{loadOf(person)}</span>}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function loadOf(person: Target): string {
  const { load, cap, status } = person;
  const words = load >= cap ? texts.full(load, cap) : texts.load(load, cap);
  return status === 'available' ? words : `${statusInWords(person)} · ${words}`;
}

import { Checkbox, Radio } from '@mantine/core';
import { roles } from '@omnichannel/shared/protocol/console/me';
import { type Named, readWord } from '@omnichannel/shared/protocol/console/read';
import styles from '../Organisation.module.css';
import type { Role } from './operator';
import { texts } from './texts';

type Place = { readonly role: Role; readonly departments: readonly string[] };

type Props = {
  readonly form: Place;
  readonly all: readonly Named[];
  readonly error: string | undefined;
  readonly onChange: (change: Partial<Place>) => void;
};

/** What somebody may do, and which departments they belong to. */
export function PlaceFields({ form, all, error, onChange }: Props) {
  return (
    <>
      <Radio.Group
        label={texts.role}
        value={form.role}
        onChange={(chosen) => onChange({ role: readWord(chosen, roles) ?? form.role })}
      >
        <div className={styles.checks}>
          {[...roles].reverse().map((role) => (
            <Radio key={role} value={role} label={texts.roles[role]} description={texts.roleHints[role]} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox.Group
        label={texts.departments}
        description={texts.departmentsHint}
        value={[...form.departments]}
        error={error}
        onChange={(departments) => onChange({ departments })}
      >
        <div className={styles.checks}>
          {all.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}

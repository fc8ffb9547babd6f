import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { departmentsQuery } from '../departments/queries';
import styles from '../Organisation.module.css';
import { SettingsPage } from '../SettingsPage';
import { SettingsRow } from '../SettingsRow';
import { OperatorDialog } from './OperatorDialog';
import type { Operator } from './operator';
import { operatorsQuery } from './queries';
import { texts } from './texts';

/** Everybody who answers: where, how much, what they know. */
export function TeamPage({ me }: { readonly me: Pick<Me, 'id'> }) {
  const query = useQuery(operatorsQuery);
  const { data: departments } = useQuery(departmentsQuery);
  const [edited, setEdited] = useState<Operator | null>(null);
  const names = new Map(departments?.items.map(({ id, name }) => [id, name]));
  return (
    <SettingsPage title={texts.title} lead={texts.lead} query={query}>
      <ul className={styles.rows}>
        {query.data?.map((operator) => (
          <SettingsRow
            key={operator.id}
            name={operator.id === me.id ? texts.you(operator.name) : operator.name}
            facts={factsOf(operator, names)}
            onEdit={() => setEdited(operator)}
          />
        ))}
      </ul>
      {edited && departments && (
        <OperatorDialog operator={edited} departments={departments.items} onClose={() => setEdited(null)} />
      )}
    </SettingsPage>
  );
}

function factsOf(
  { role, cap, load, departments, skills, languages }: Operator,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const places = departments.map((id) => names.get(id)).filter((name) => name !== undefined);
  return [
    texts.roles[role],
    texts.load(load, cap),
    places.length === 0 ? texts.nowhere : places.join(', '),
    ...(skills.length === 0 ? [] : [skills.join(', ')]),
    ...(languages.length === 0 ? [] : [languages.join(', ')]),
  ];
}

import { Button } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { may } from '@omnichannel/shared/protocol/console/permissions';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHandover } from '../../../common/handover/handover';
import { StatusSign } from '../../../common/team/StatusSign';
import { statusInWords } from '../../../common/team/statusInWords';
import { departmentsQuery } from '../departments/queries';
import styles from '../Organisation.module.css';
import { SettingsPage } from '../SettingsPage';
import { SettingsRow } from '../SettingsRow';
import { FormerRows } from './FormerRows';
import { IdleForm } from './IdleForm';
import { InvitationRows } from './InvitationRows';
import { InviteDialog } from './InviteDialog';
import type { Invitation } from './invitation';
import { OperatorDialog } from './OperatorDialog';
import type { Operator } from './operator';
import { invitationsQuery, operatorsQuery } from './queries';
import { texts } from './texts';

/** Everybody who answers: where, how much, what they know; who is invited; and who may no longer sign in. */
export function TeamPage({ me }: { readonly me: Pick<Me, 'id' | 'permissions'> }) {
  const query = useQuery(operatorsQuery);
  const { data: invitations } = useQuery(invitationsQuery);
  const { data: departments } = useQuery(departmentsQuery);
  const [edited, setEdited] = useState<Operator | null>(null);
  const [invited, setInvited] = useState<Invitation | 'new' | null>(null);
  const { askAll } = useHandover();
  const mayHandOver = may(me, 'conversation.reassign');
  const names = new Map(departments?.items.map(({ id, name }) => [id, name]));
  const add = (
    <Button leftSection={<IconUserPlus size={16} stroke={2} aria-hidden="true" />} onClick={() => setInvited('new')}>
      {texts.invite}
    </Button>
  );
  return (
    <SettingsPage title={texts.title} lead={texts.lead} action={add} query={query}>
      <ul className={styles.rows}>
        {query.data
          ?.filter(({ deactivatedAt }) => deactivatedAt === null)
          .map((operator) => (
            <SettingsRow
              key={operator.id}
              name={operator.id === me.id ? texts.you(operator.name) : operator.name}
              sign={<StatusSign status={operator.status} />}
              facts={factsOf(operator, names)}
              onEdit={() => setEdited(operator)}
            >
              {mayHandOver && operator.load > 0 && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={texts.handOverOf(operator.name)}
                  onClick={() => askAll(operator)}
                >
                  {texts.handOver}
                </Button>
              )}
            </SettingsRow>
          ))}
      </ul>
      <IdleForm />
      <InvitationRows invitations={invitations ?? []} onNewLink={setInvited} />
      <FormerRows operators={query.data?.filter(({ deactivatedAt }) => deactivatedAt !== null) ?? []} />
      {edited && departments && (
        <OperatorDialog operator={edited} departments={departments.items} onClose={() => setEdited(null)} />
      )}
      {invited && departments && (
        <InviteDialog
          invitation={invited === 'new' ? null : invited}
          departments={departments.items}
          onClose={() => setInvited(null)}
        />
      )}
    </SettingsPage>
  );
}

function factsOf(operator: Operator, names: ReadonlyMap<string, string>): readonly string[] {
  const { role, email, cap, load, departments, skills, languages } = operator;
  const places = departments.map((id) => names.get(id)).filter((name) => name !== undefined);
  return [
    statusInWords(operator),
    texts.load(load, cap),
    texts.roles[role],
    email,
    places.length === 0 ? texts.nowhere : places.join(', '),
    ...(skills.length === 0 ? [] : [skills.join(', ')]),
    ...(languages.length === 0 ? [] : [languages.join(', ')]),
  ];
}

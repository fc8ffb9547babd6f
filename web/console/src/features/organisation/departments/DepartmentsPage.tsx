import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { momentOf } from '../../../common/format/time';
import styles from '../Organisation.module.css';
import { SettingsPage } from '../SettingsPage';
import { SettingsRow } from '../SettingsRow';
import { DepartmentDialog } from './DepartmentDialog';
import type { Department } from './department';
import { departmentsQuery } from './queries';
import { texts } from './texts';

/** All departments: who is in them, how they share chats, whether they are open. */
export function DepartmentsPage() {
  const query = useQuery(departmentsQuery);
  const [edited, setEdited] = useState<Department | 'new' | null>(null);
  const { data } = query;
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />} onClick={() => setEdited('new')}>
      {texts.add}
    </Button>
  );
  return (
    <SettingsPage title={texts.title} lead={texts.lead} action={add} query={query}>
      <ul className={styles.rows}>
        {data?.items.map((department) => (
          <SettingsRow
            key={department.id}
            name={department.name}
            facts={factsOf(department)}
            onEdit={() => setEdited(department)}
          />
        ))}
      </ul>
      {edited && data && (
        <DepartmentDialog department={edited === 'new' ? null : edited} all={data} onClose={() => setEdited(null)} />
      )}
    </SettingsPage>
  );
}

function factsOf({ isDefault, members, policy, isOpen, opensAt }: Department): readonly string[] {
  const open = isOpen ? texts.open : opensAt === null ? texts.closed : texts.opensAt(momentOf(opensAt, Date.now()));
  return [
    ...(isDefault ? [texts.isDefault] : []),
    texts.members(members.length),
    texts.strategies[policy.strategy] ?? policy.strategy,
    open,
  ];
}

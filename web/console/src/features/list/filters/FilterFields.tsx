import { NativeSelect, TextInput } from '@mantine/core';
import { type FilterName, type ListFilters, withoutFilter } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useState } from 'react';
import { dayEnd, dayOf, dayStart } from '../../../common/format/days';
import { useTeam } from '../../../common/team/useTeam';
import type { ListPlace } from '../listEvents';
import { texts as list } from '../texts';
import styles from './Filters.module.css';
import { TypedFilter } from './TypedFilter';
import { texts } from './texts';
import { useDepartments } from './useDepartments';

type Props = { readonly place: ListPlace; readonly me: Me; readonly onChange: (filters: ListFilters) => void };

type Option = { readonly value: string; readonly label: string };

const days = ['1', '7', '30', '90'];

/** The form of the filters. Each takes effect as it is chosen. */
export function FilterFields({ place: { list: name, filters }, me, onChange }: Props) {
  const team = useTeam();
  const departments = useDepartments(me);
  const [isSpan, setIsSpan] = useState(filters.from !== undefined || filters.to !== undefined);
  const set = (field: FilterName, value: string | undefined) => {
    const rest = withoutFilter(filters, field);
    onChange(value ? { ...rest, [field]: value } : rest);
  };
  const select = (field: FilterName, label: string, options: readonly Option[]) => (
    <NativeSelect
      size="xs"
      label={label}
      value={filters[field] ?? ''}
      data={[{ value: '', label: texts.any }, ...options]}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  );
  const setTime = (value: string) => {
    const { days: _, from, to, ...rest } = filters;
    setIsSpan(value === 'span');
    onChange(
      value === 'span'
        ? { ...rest, ...(from && { from }), ...(to && { to }) }
        : { ...rest, ...(value && { days: value }) },
    );
  };
  const mixed = name === 'all' || name === 'active';
  return (
    <div className={styles.fields}>
      {mixed &&
        select(
          'status',
          texts.status,
          Object.entries(texts.statuses)
            .filter(([value]) => name === 'all' || value !== 'closed')
            .map(([value, label]) => ({ value, label })),
        )}
      {name !== 'mine' &&
        name !== 'queue' &&
        select(
          'operator',
          texts.operator,
          team.map((one) => ({ value: one.id, label: one.name })),
        )}
      {departments.length > 1 &&
        select(
          'department',
          texts.department,
          departments.map((one) => ({ value: one.id, label: one.name })),
        )}
      {select(
        'channel',
        texts.channel,
        Object.entries(list.channels).map(([value, label]) => ({ value, label })),
      )}
      <TypedFilter label={texts.tag} value={filters.tag ?? ''} onChange={(value) => set('tag', value)} />
      <TypedFilter
        label={texts.email}
        type="email"
        value={filters.email ?? ''}
        onChange={(value) => set('email', value)}
      />
      <NativeSelect
        size="xs"
        label={texts.time}
        value={isSpan ? 'span' : (filters.days ?? '')}
        data={[
          { value: '', label: texts.any },
          ...days.map((value) => ({ value, label: texts.lastDays(Number(value)) })),
          { value: 'span', label: texts.span },
        ]}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      {isSpan && (
        <>
          <TextInput
            size="xs"
            type="date"
            label={texts.from}
            value={dayOf(filters.from, 0)}
            onChange={(event) => set('from', dayStart(event.currentTarget.value))}
          />
          <TextInput
            size="xs"
            type="date"
            label={texts.to}
            value={dayOf(filters.to, -1)}
            onChange={(event) => set('to', dayEnd(event.currentTarget.value))}
          />
        </>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { filterNames, withoutFilter } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconFilterOff } from '@tabler/icons-react';
import { type QueryFunctionContext, useQueries } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { StateNote } from '../../../common/StateNote';
import type { ListPlace } from '../listEvents';
import { hasRows, useMoreRows } from '../queries';
import { FilterExits } from './FilterExits';
import { texts } from './texts';
import { useFilterLabels } from './useFilterLabels';

type Props = { readonly place: ListPlace; readonly me: Me; readonly next: string | null };

/** Why a narrowed list is empty: which filter hides everything, and how to be rid of it. */
export function NothingFits({ place, me, next }: Props) {
  const { list, filters } = place;
  const labelOf = useFilterLabels(me);
  const { load, loading } = useMoreRows(place);
  const active = filterNames.filter((name) => filters[name] !== undefined);
  const without = useQueries({
    queries: active.map((name) => {
      const other = { list, filters: withoutFilter(filters, name) };
      return {
        queryKey: [...keys.rows, other.list, other.filters],
        queryFn: ({ signal }: QueryFunctionContext) => hasRows(other, signal),
        enabled: next === null,
        retry: false,
      };
    }),
  });
  if (next !== null) {
    const more = (
      <Button variant="default" size="xs" loading={loading} onClick={() => void load(next)}>
        {texts.lookOn}
      </Button>
    );
    return (
      <StateNote
        icon={<IconFilterOff stroke={1.5} />}
        title={texts.notYetTitle}
        text={texts.notYetText}
        action={more}
      />
    );
  }
  const culprits = active.filter((_, index) => without[index]?.data === true);
  const said = culprits.length > 0 ? culprits : active;
  const all = said.map((name) => labelOf(name, filters[name] ?? '')).join(', ');
  return (
    <StateNote
      icon={<IconFilterOff stroke={1.5} />}
      title={texts.nothingTitle}
      text={
        culprits.length === 0 ? texts.noneFits(all) : culprits.length === 1 ? texts.hides(all) : texts.eachHides(all)
      }
      action={<FilterExits place={place} me={me} names={culprits} />}
    />
  );
}

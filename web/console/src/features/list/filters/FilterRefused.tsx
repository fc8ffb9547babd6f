import { type FilterName, filterNames } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconFilterOff } from '@tabler/icons-react';
import type { ProblemError } from '../../../common/problemError';
import { StateNote } from '../../../common/StateNote';
import type { ListPlace } from '../listEvents';
import { FilterExits } from './FilterExits';
import { texts } from './texts';
import { useFilterLabels } from './useFilterLabels';

type Props = { readonly place: ListPlace; readonly me: Me; readonly problem: ProblemError };

/** In place of a list whose filters the hub does not take, such as those of a link that a colleague of another department sent. */
export function FilterRefused({ place, me, problem }: Props) {
  const labelOf = useFilterLabels(me);
  const refused = filterNames.filter((name) => problem.fields[name] !== undefined);
  const why = (name: FilterName) =>
    name === 'department' ? texts.notYours : texts.meansNothing(labelOf(name, place.filters[name] ?? ''));
  return (
    <StateNote
      icon={<IconFilterOff stroke={1.5} />}
      title={texts.refusedTitle}
      text={refused.map(why).join(' ')}
      action={<FilterExits place={place} me={me} names={refused} />}
    />
  );
}

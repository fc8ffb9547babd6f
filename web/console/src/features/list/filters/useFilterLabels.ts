import type { FilterName } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { fullTime } from '../../../common/format/time';
import { useTeam } from '../../../common/team/useTeam';
import { texts as list } from '../texts';
import { texts } from './texts';
import { useDepartments } from './useDepartments';

/** Says filters in words. What an id stands for is looked up, and shown as somebody or something until it is known. */
export function useFilterLabels(me: Me): (name: FilterName, value: string) => string {
  const team = useTeam();
  const departments = useDepartments(me);
  return (name, value) => {
    switch (name) {
      case 'status':
        return texts.statuses[value] ?? value;
      case 'operator':
        return team.find((one) => one.id === value)?.name ?? texts.somebody;
      case 'department':
        return departments.find((one) => one.id === value)?.name ?? texts.someDepartment;
      case 'channel':
        return list.channels[value] ?? value;
      case 'tag':
        return texts.tagged(value);
      case 'email':
        return value;
      case 'days':
        return texts.lastDays(Number(value));
      case 'from':
        return texts.since(fullTime(value));
      case 'to':
        return texts.until(fullTime(value));
      default:
        return name satisfies never;
    }
  };
}

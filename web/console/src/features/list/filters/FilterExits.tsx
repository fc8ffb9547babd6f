import { Button } from '@mantine/core';
import { type FilterName, withoutFilter } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { ListPlace } from '../listEvents';
import styles from './Filters.module.css';
import { texts } from './texts';
import { useFilterLabels } from './useFilterLabels';
import { useSetFilters } from './useSetFilters';

type Props = { readonly place: ListPlace; readonly me: Me; readonly names: readonly FilterName[] };

/** The ways out of a list that its filters leave empty: without one of those that are to blame, or without any. */
export function FilterExits({ place: { filters }, me, names }: Props) {
  const set = useSetFilters();
  const labelOf = useFilterLabels(me);
  return (
    <span className={styles.buttons}>
      {names.map((name) => (
        <Button key={name} size="xs" onClick={() => set(withoutFilter(filters, name))}>
          {texts.remove(labelOf(name, filters[name] ?? ''))}
        </Button>
      ))}
      <Button variant="default" size="xs" onClick={() => set({})}>
        {texts.clear}
      </Button>
    </span>
  );
}

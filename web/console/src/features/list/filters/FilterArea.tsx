import { Button } from '@mantine/core';
import { filterNames, withoutFilter } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconBookmark, IconTrash, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../common/keys';
import type { ListPlace } from '../listEvents';
import { FilterFields } from './FilterFields';
import styles from './Filters.module.css';
import { SaveViewDialog } from './SaveViewDialog';
import { isView, savedViews } from './savedViews';
import { texts } from './texts';
import { useFilterLabels } from './useFilterLabels';
import { useSetFilters } from './useSetFilters';
import { deleteView } from './viewCommands';

type Props = { readonly place: ListPlace; readonly me: Me; readonly open: boolean };

/** The filters of a list: what is on as chips, and the form to change it. */
export function FilterArea({ place, me, open }: Props) {
  const { filters } = place;
  const set = useSetFilters();
  const labelOf = useFilterLabels(me);
  const client = useQueryClient();
  const [saving, setSaving] = useState(false);
  const { data: views } = useQuery(savedViews);
  const view = views?.items.find((one) => isView(one, place));
  const active = filterNames.filter((name) => filters[name] !== undefined);
  const remove = async (id: string) => {
    await deleteView(id);
    await client.invalidateQueries({ queryKey: keys.views });
  };
  return (
    <section className={styles.area} aria-label={texts.title}>
      {active.length > 0 && (
        <ul className={styles.chips} aria-label={texts.inUse}>
          {active.map((name) => (
            <li key={name} className={styles.chip}>
              <span className={styles.label} dir="auto">
                {labelOf(name, filters[name] ?? '')}
              </span>
              <button
                type="button"
                className={styles.remove}
                aria-label={texts.remove(labelOf(name, filters[name] ?? ''))}
                onClick={() => set(withoutFilter(filters, name))}
              >
                <IconX size={13} stroke={2} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && <FilterFields place={place} me={me} onChange={set} />}
      <div className={styles.actions}>
        {active.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => set({})}>
            {texts.clear}
          </Button>
        )}
        {!view && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconBookmark size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => setSaving(true)}
          >
            {texts.save}
          </Button>
        )}
        {view?.mayChange && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTrash size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => void remove(view.id)}
          >
            {texts.deleteView(view.name)}
          </Button>
        )}
      </div>
      {saving && <SaveViewDialog place={place} mayShare={views?.mayShare === true} onClose={() => setSaving(false)} />}
    </section>
  );
}

import { Button } from '@mantine/core';
import type { Tag } from '@omnichannel/shared/protocol/console/tag';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tagsQuery } from '../../../common/tags/tagsQuery';
import styles from '../Organisation.module.css';
import { SettingsPage } from '../SettingsPage';
import { SettingsRow } from '../SettingsRow';
import { TagDialog } from './TagDialog';
import { texts } from './texts';

/** All tags, and the way to change each. */
export function TagsPage() {
  const query = useQuery(tagsQuery);
  const [edited, setEdited] = useState<Tag | 'new' | null>(null);
  const { data } = query;
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />} onClick={() => setEdited('new')}>
      {texts.add}
    </Button>
  );
  return (
    <SettingsPage title={texts.title} lead={texts.lead} action={add} query={query}>
      {data?.tags.length === 0 && <p className={styles.soft}>{texts.empty}</p>}
      <ul className={styles.rows}>
        {data?.tags.map((tag) => (
          <SettingsRow
            key={tag.id}
            name={tag.name}
            facts={[texts.colours[tag.colour], ...(tag.isOutcome ? [texts.outcome] : [])]}
            onEdit={() => setEdited(tag)}
          />
        ))}
      </ul>
      {edited && data && (
        <TagDialog tag={edited === 'new' ? null : edited} list={data} onClose={() => setEdited(null)} />
      )}
    </SettingsPage>
  );
}

import { Button } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconPlus, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { TagChip } from '../../common/tags/TagChip';
import { useCommand } from '../../common/useCommand';
import facts from './Facts.module.css';
import styles from './Tags.module.css';
import { texts } from './texts';

const TagPicker = lazy(() => import('./TagPicker').then((part) => ({ default: part.TagPicker })));

type Props = { readonly id: ConversationId; readonly tags: readonly string[] };

/** The tags of a chat, and putting them on and taking them off. */
export function Tags({ id, tags }: Props) {
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const command = useCommand();
  const change = (added: readonly string[], removed: readonly string[]) =>
    void command({ method: 'Tag', conversationId: id, added, removed });
  const close = () => {
    flushSync(() => setChoosing(false));
    button.current?.focus();
  };
  return (
    <section className={facts.group}>
      <h3>{texts.tags}</h3>
      <div className={styles.tags}>
        {tags.map((name) => (
          <TagChip key={name} name={name}>
            <button
              type="button"
              className={styles.remove}
              aria-label={texts.removeTag(name)}
              title={texts.removeTag(name)}
              onClick={() => change([], [name])}
            >
              <IconX size={12} stroke={2} aria-hidden="true" />
            </button>
          </TagChip>
        ))}
        {!choosing && (
          <Button
            ref={button}
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />}
            data-add-tag=""
            onClick={() => setChoosing(true)}
          >
            {texts.addTag}
          </Button>
        )}
      </div>
      {choosing && (
        <Suspense>
          <TagPicker on={tags} onPick={(name) => change([name], [])} onClose={close} />
        </Suspense>
      )}
    </section>
  );
}

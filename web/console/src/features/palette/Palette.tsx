import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useAllVerbs } from '../../common/verbs/useVerbs';
import type { Verb } from '../../common/verbs/verb';
import styles from './Palette.module.css';
import { PaletteOption } from './PaletteOption';
import { paletteItems } from './paletteItems';
import { noteVerb, recentVerbs } from './recentVerbs';
import { texts } from './texts';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The chats that can be opened by the visitor's name. */
  readonly chats: () => readonly Verb[];
};

/** One field for everything that can be done: type a few letters, press Enter. */
export function Palette({ opened, onClose, chats }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg" yOffset="10dvh" centered={false} lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={texts.title} className={styles.content}>
        <Modal.Body p={0}>{opened && <PaletteBody onClose={onClose} chats={chats()} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

type BodyProps = { readonly onClose: () => void; readonly chats: readonly Verb[] };

function PaletteBody({ onClose, chats }: BodyProps) {
  const list = useId();
  const verbs = useAllVerbs();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [recent] = useState(recentVerbs);
  const options = useRef<HTMLDivElement>(null);
  const items = paletteItems(verbs, chats, { typed, recent });
  const at = Math.min(chosen, items.length - 1);
  useEffect(() => {
    options.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const run = (verb: Verb | undefined) => {
    if (verb) {
      onClose();
      if (!verb.fleeting) {
        noteVerb(verb.id);
      }
      // After the dialog has given the focus back: what runs may want it elsewhere.
      setTimeout(verb.run, 50);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(items[at]?.verb);
    } else if (to !== undefined && items.length > 0) {
      event.preventDefault();
      setChosen((to + items.length) % items.length);
    }
  };
  return (
    <>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-label={texts.title}
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${list}-${at}` : undefined}
          placeholder={texts.placeholder}
          value={typed}
          data-autofocus
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {/* The field keeps the focus; the list is worked through it. */}
      <div ref={options} id={list} className={styles.list} role="listbox" aria-label={texts.found}>
        {items.map(({ verb, section }, index) => (
          <PaletteOption
            key={`${section}.${verb.id}`}
            id={`${list}-${index}`}
            verb={verb}
            heading={section === items[index - 1]?.section ? null : texts.sections[section]}
            state={{ chosen: index === at, typed }}
            onRun={() => run(verb)}
          />
        ))}
      </div>
      {items.length === 0 && (
        <p className={styles.none} role="status">
          {texts.none}
        </p>
      )}
    </>
  );
}

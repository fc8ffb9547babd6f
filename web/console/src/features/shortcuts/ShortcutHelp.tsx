import { Modal, Switch } from '@mantine/core';
import { texts as common } from '../../common/texts';
import { Keys } from '../../common/verbs/Keys';
import { useAllVerbs } from '../../common/verbs/useVerbs';
import { verbGroups } from '../../common/verbs/verb';
import styles from './ShortcutHelp.module.css';
import { texts } from './texts';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly enabled: boolean;
  readonly onEnabled: (on: boolean) => void;
};

// What the fields and lists do by themselves.
const inPlace = [
  ['send', ['Enter']],
  ['newLine', [common.keys.shift, 'Enter']],
  ['rows', ['↑', '↓', 'J', 'K']],
  ['closeTab', [common.keys.delete]],
] as const;

/** Every shortcut with its keys, from the verbs themselves, and the switch that turns them off. */
export function ShortcutHelp({ opened, onClose, enabled, onEnabled }: Props) {
  const verbs = useAllVerbs();
  return (
    <Modal opened={opened} onClose={onClose} title={texts.title} size="lg">
      <Switch checked={enabled} onChange={(event) => onEnabled(event.currentTarget.checked)} label={texts.on} />
      <div className={styles.groups}>
        {verbGroups.map((group) => {
          const lines = verbs.filter((verb) => verb.group === group && verb.chord);
          return (
            lines.length > 0 && (
              <section key={group}>
                <h3 className={styles.group}>{common.verbGroups[group]}</h3>
                <dl className={styles.list}>
                  {lines.map((verb) => (
                    <div key={verb.id} className={styles.line}>
                      <dt>{verb.name}</dt>
                      <dd>
                        <Keys chord={verb.chord ?? ''} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          );
        })}
        <section>
          <h3 className={styles.group}>{texts.inPlace}</h3>
          <dl className={styles.list}>
            {inPlace.map(([name, keys]) => (
              <div key={name} className={styles.line}>
                <dt>{texts.names[name]}</dt>
                <dd>
                  <Keys names={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}

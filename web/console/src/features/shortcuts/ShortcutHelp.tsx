import { Kbd, Modal, Switch } from '@mantine/core';
import { Fragment } from 'react';
import styles from './ShortcutHelp.module.css';
import { shortcutKeys } from './shortcuts';
import { texts } from './texts';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly enabled: boolean;
  readonly onEnabled: (on: boolean) => void;
};

const lines: readonly (readonly [keyof typeof texts.names, readonly string[]])[] = [
  ['next', shortcutKeys.next],
  ['previous', shortcutKeys.previous],
  ['take', shortcutKeys.take],
  ['write', shortcutKeys.write],
  ['end', shortcutKeys.end],
  ['send', ['Enter']],
  ['newLine', ['Shift', 'Enter']],
  ['help', shortcutKeys.help],
];

/** Every shortcut with its keys, and the switch that turns them off. */
export function ShortcutHelp({ opened, onClose, enabled, onEnabled }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={texts.title}>
      <dl className={styles.list}>
        {lines.map(([name, keys]) => (
          <div key={name} className={styles.line}>
            <dt>{texts.names[name]}</dt>
            <dd>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span>{texts.plus}</span>}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch checked={enabled} onChange={(event) => onEnabled(event.currentTarget.checked)} label={texts.on} />
    </Modal>
  );
}

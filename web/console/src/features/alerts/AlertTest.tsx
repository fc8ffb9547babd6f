import { Button, Modal } from '@mantine/core';
import type { Preferences } from '@omnichannel/shared/protocol/console/preferences';
import { type ReactNode, useState } from 'react';
import styles from './Alerts.module.css';
import { chime, type Tune } from './chime';
import { desktopNotice, noticePermission } from './desktopNotice';
import { texts } from './texts';

type Props = {
  readonly onClose: () => void;
  readonly leads: boolean;
  readonly preferences: Preferences;
};

/** Lets an operator try every way of being alerted, and says what the browser blocks. */
export function AlertTest({ onClose, leads, preferences }: Props) {
  const [sound, setSound] = useState<'soundUntried' | 'soundWorks' | 'soundBlocked' | 'soundOff'>('soundUntried');
  const [permission, setPermission] = useState(noticePermission);
  const play = async (tune: Tune, volume: number) => {
    const heard = await chime(tune, volume);
    setSound(heard ? (volume > 0 ? 'soundWorks' : 'soundOff') : 'soundBlocked');
  };
  const ask = async () => setPermission(await Notification.requestPermission());
  const show = () =>
    desktopNotice({ title: texts.test.sampleTitle, text: texts.test.sampleText, tag: 'omnichannel.test' }, () => {});
  return (
    <Modal opened onClose={onClose} title={texts.test.title}>
      <p className={styles.intro}>{texts.test.intro}</p>
      <ul className={styles.tests}>
        <Test name={texts.test.sound} finding={texts.test[sound]}>
          <Button size="xs" variant="default" onClick={() => void play('waiting', preferences.waiting.volume)}>
            {texts.test.play}
          </Button>
          <Button size="xs" variant="default" onClick={() => void play('reply', preferences.replies.volume)}>
            {texts.test.playReply}
          </Button>
        </Test>
        <Test name={texts.test.desktop} finding={texts.test[permission]}>
          {permission === 'default' && (
            <Button size="xs" variant="default" onClick={() => void ask()}>
              {texts.test.ask}
            </Button>
          )}
          {permission === 'granted' && (
            <Button size="xs" variant="default" onClick={show}>
              {texts.test.show}
            </Button>
          )}
        </Test>
        <Test name={texts.test.titleName} finding={texts.test.titleWorks} />
        <Test name={texts.test.tab} finding={leads ? texts.test.thisTab : texts.test.otherTab} />
      </ul>
    </Modal>
  );
}

type TestProps = { readonly name: string; readonly finding: string; readonly children?: ReactNode };

function Test({ name, finding, children }: TestProps) {
  return (
    <li className={styles.test}>
      <h3>{name}</h3>
      <p>{finding}</p>
      {children && <div className={styles.buttons}>{children}</div>}
    </li>
  );
}

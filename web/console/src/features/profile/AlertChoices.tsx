import { Button, Switch } from '@mantine/core';
import type { Preferences } from '@omnichannel/shared/protocol/console/preferences';
import { AlertVolume } from './AlertVolume';
import styles from './ProfilePage.module.css';
import { Section } from './Section';
import { texts } from './texts';
import { useChangeProfile } from './useChangeProfile';

type Props = { readonly preferences: Preferences; readonly onTest: () => void };

const kinds = ['waiting', 'replies'] as const;

/** How each kind of alert calls. */
export function AlertChoices({ preferences, onTest }: Props) {
  const change = useChangeProfile();
  return (
    <Section title={texts.alerts} text={texts.alertsText}>
      {kinds.map((kind) => {
        const choice = preferences[kind];
        return (
          <fieldset key={kind} className={styles.alert}>
            <legend className={styles.legend}>{texts.kinds[kind]}</legend>
            <AlertVolume
              volume={choice.volume}
              onChange={(volume) => void change({ preferences: { [kind]: { ...choice, volume } } })}
            />
            <Switch
              label={texts.desktop}
              checked={choice.desktop}
              onChange={(event) =>
                void change({ preferences: { [kind]: { ...choice, desktop: event.currentTarget.checked } } })
              }
            />
          </fieldset>
        );
      })}
      <div>
        <Button variant="default" size="xs" onClick={onTest}>
          {texts.testAlerts}
        </Button>
      </div>
    </Section>
  );
}

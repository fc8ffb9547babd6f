import { NativeSelect, Switch } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { densities, themes } from '@omnichannel/shared/protocol/console/preferences';
import { readWord } from '@omnichannel/shared/protocol/console/read';
import { timeZones } from '../../common/format/timeZones';
import { languages, readLanguage } from '../../common/language';
import { Section } from './Section';
import { texts } from './texts';
import { useChangeProfile } from './useChangeProfile';

/** Language, time zone, light or dark, how close lines stand, shortcuts. */
export function Looks({ me }: { readonly me: Me }) {
  const change = useChangeProfile();
  const { theme, density, shortcuts, undoSend } = me.preferences;
  return (
    <Section title={texts.looks} text={texts.looksText}>
      <NativeSelect
        label={texts.language}
        value={readLanguage(me.language) ?? ''}
        onChange={(event) => void change({ language: readLanguage(event.currentTarget.value) })}
        data={[
          { value: '', label: texts.asBrowser },
          ...Object.entries(languages).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        label={texts.timeZone}
        value={me.timeZone ?? ''}
        onChange={(event) => void change({ timeZone: event.currentTarget.value || null })}
        data={[{ value: '', label: texts.asBrowser }, ...timeZones(me.timeZone)]}
      />
      <NativeSelect
        label={texts.theme}
        value={theme}
        onChange={(event) =>
          void change({ preferences: { theme: readWord(event.currentTarget.value, themes) ?? 'auto' } })
        }
        data={themes.map((value) => ({ value, label: texts.themes[value] }))}
      />
      <NativeSelect
        label={texts.density}
        description={texts.densityText}
        value={density}
        onChange={(event) =>
          void change({ preferences: { density: readWord(event.currentTarget.value, densities) ?? 'comfortable' } })
        }
        data={densities.map((value) => ({ value, label: texts.densities[value] }))}
      />
      <Switch
        label={texts.undoSend}
        description={texts.undoSendText}
        checked={undoSend}
        onChange={(event) => void change({ preferences: { undoSend: event.currentTarget.checked } })}
      />
      <Switch
        label={texts.shortcuts}
        description={texts.shortcutsText}
        checked={shortcuts}
        onChange={(event) => void change({ preferences: { shortcuts: event.currentTarget.checked } })}
      />
    </Section>
  );
}

import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import parent from '../Inboxes.module.css';
import styles from './Channels.module.css';
import type { HubWords } from './channelInbox';
import { texts } from './texts';
import { faultAt, type Values } from './values';
import { type WordField, wordFields } from './wordFields';

type Props = {
  readonly settings: Values;
  readonly hubWords: HubWords;
  readonly faults: Values;
  readonly onChange: (field: WordField, value: string | undefined) => void;
};

/** What the hub itself says to visitors of a channel, in the inbox's own words or the built-in ones. */
export function OwnWords({ settings, hubWords, faults, onChange }: Props) {
  const { language, queueNotices, ...lines } = wordFields;
  const spoken = settings.language ?? 'en';
  return (
    <fieldset className={parent.fields}>
      <legend className={parent.legend}>{texts.words}</legend>
      <p className={parent.note}>{texts.wordsHint}</p>
      <Radio.Group
        label={texts.wordsLanguage}
        value={spoken}
        error={faultAt(faults, language)}
        onChange={(value) => onChange(language, value)}
      >
        <div className={styles.choices}>
          <Radio value="en" label="English" lang="en" />
          <Radio value="de" label="Deutsch" lang="de" />
        </div>
      </Radio.Group>
      <Checkbox
        label={texts.queueNotices}
        description={texts.queueNoticesHint}
        checked={settings.queueNotices ? settings.queueNotices === 'on' : hubWords.queueNotices}
        onChange={(event) => onChange(queueNotices, event.currentTarget.checked ? 'on' : 'off')}
      />
      {Object.values(lines).map((field) => {
        const Input = field.name === 'stillHere' ? TextInput : Textarea;
        const { label, hint } = texts.wordFields[field.name];
        return (
          <Input
            key={field.name}
            label={label}
            description={hint}
            placeholder={hubWords.builtIn[spoken]?.[field.name]}
            value={settings[field.name] ?? ''}
            maxLength={field.longest}
            error={faultAt(faults, field)}
            onChange={(event) => onChange(field, event.currentTarget.value)}
          />
        );
      })}
    </fieldset>
  );
}

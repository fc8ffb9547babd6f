import { Switch, Textarea, TextInput } from '@mantine/core';
import styles from './Inboxes.module.css';
import type { InboxList } from './inbox';
import { PlaceFields } from './PlaceFields';
import { texts } from './texts';
import type { Editing } from './useInboxForm';

type Props = { readonly editing: Editing; readonly choices: InboxList };

/** What the inbox is called, who answers, and where it may be shown. */
export function GeneralFields({ editing: { form, fields, set, setWidget }, choices }: Props) {
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{texts.general}</legend>
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        value={form.name}
        maxLength={60}
        error={fields.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label={texts.origins}
        description={texts.originsHint}
        value={form.origins.join('\n')}
        error={fields.origins}
        autosize
        minRows={2}
        spellCheck={false}
        onChange={(event) => set({ origins: event.currentTarget.value.split('\n') })}
        onBlur={() => set({ origins: form.origins.map((origin) => origin.trim()).filter((origin) => origin !== '') })}
      />
      <PlaceFields form={form} fields={fields} set={set} choices={choices} />
      <div>
        <Switch
          label={texts.typingPreview}
          checked={form.widget.typingPreview}
          onChange={(event) => setWidget({ typingPreview: event.currentTarget.checked })}
        />
        {/* Inside the switch it would be part of its name. */}
        <p className={styles.note}>{texts.typingPreviewHint}</p>
      </div>
    </fieldset>
  );
}

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import styles from './Inboxes.module.css';
import type { InboxList } from './inbox';
import { texts } from './texts';
import type { Editing } from './useInboxForm';

type Props = { readonly editing: Editing; readonly choices: InboxList };

/** What the inbox is called, who answers, and where it may be shown. */
export function GeneralFields({ editing: { form, fields, set }, choices }: Props) {
  const times = { ...texts.reopenTimes };
  times[form.reopenWindow] ??= texts.otherTime(form.reopenWindow);
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
      <NativeSelect
        label={texts.flow}
        value={form.flow ?? ''}
        error={fields.flow}
        data={[
          { value: '', label: texts.noFlow },
          ...choices.flows.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => set({ flow: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={texts.department}
        description={texts.departmentHint}
        value={form.department}
        error={fields.department}
        data={choices.departments.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => set({ department: event.currentTarget.value })}
      />
      <NativeSelect
        label={texts.reopen}
        value={form.reopenWindow}
        error={fields.reopenWindow}
        data={Object.entries(times).map(([value, label]) => ({ value, label }))}
        onChange={(event) => set({ reopenWindow: event.currentTarget.value })}
      />
    </fieldset>
  );
}

import { NativeSelect } from '@mantine/core';
import type { InboxList, PlaceForm } from './inbox';
import { texts } from './texts';

type Props = {
  readonly form: PlaceForm;
  readonly fields: Readonly<Record<string, string>>;
  readonly set: (change: Partial<PlaceForm>) => void;
  readonly choices: InboxList;
};

/** What the inboxes of all channels have: who answers first, where new chats go, how long an ended one opens again. */
export function PlaceFields({ form, fields, set, choices }: Props) {
  const times = { ...texts.reopenTimes };
  times[form.reopenWindow] ??= texts.otherTime(form.reopenWindow);
  return (
    <>
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
    </>
  );
}

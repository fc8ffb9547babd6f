import { Checkbox, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { fullTime } from '../../../common/format/time';
import parent from '../Inboxes.module.css';
import type { InboxList } from '../inbox';
import { PlaceFields } from '../PlaceFields';
import { SaveBar } from '../SaveBar';
import { texts as general } from '../texts';
import { UnsavedGuard } from '../UnsavedGuard';
import { ChannelFields } from './ChannelFields';
import { ChannelHead } from './ChannelHead';
import { Connection } from './Connection';
import type { ChannelInbox } from './channelInbox';
import { Guide } from './Guide';
import { OwnWords } from './OwnWords';
import { texts } from './texts';
import { Upkeep } from './Upkeep';
import { useChannelForm } from './useChannelForm';
import { strayFaults } from './values';
import { vendorOf } from './vendors';
import { wordFields } from './wordFields';

type Props = { readonly inbox: ChannelInbox; readonly choices: InboxList; readonly onReload: () => void };

/** The form of a channel's inbox, and below it what does not wait for saving. */
export function ChannelSettings({ inbox, choices, onReload }: Props) {
  const editing = useChannelForm(inbox);
  const { form, fields, set, change } = editing;
  const vendor = vendorOf(inbox.channel);
  const replaces = Object.keys(form.secrets).some((name) => inbox.secretsSet.includes(name));
  const stray = strayFaults(
    fields,
    [...vendor.fields, ...Object.values(wordFields)],
    ['name', 'department', 'flow', 'reopenWindow'],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  return (
    <>
      <ChannelHead inbox={inbox} />
      <form className={parent.form} onSubmit={submit} aria-label={general.form} noValidate>
        <fieldset className={parent.fields}>
          <legend className={parent.legend}>{general.general}</legend>
          <TextInput
            label={general.name}
            description={texts.nameHint}
            value={form.name}
            maxLength={60}
            error={fields.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <PlaceFields form={form} fields={fields} set={set} choices={choices} />
        </fieldset>
        {vendor.fields.length > 0 && (
          <fieldset className={parent.fields}>
            <legend className={parent.legend}>{vendor.label}</legend>
            <Guide vendor={vendor} />
            <ChannelFields
              fields={vendor.fields}
              settings={form.settings}
              secrets={form.secrets}
              secretsSet={inbox.secretsSet}
              faults={fields}
              onChange={change}
            />
            {replaces && (
              <Checkbox
                label={general.keepDay}
                description={texts.keepDayHint}
                checked={form.keepOldSecrets}
                onChange={(event) => set({ keepOldSecrets: event.currentTarget.checked })}
              />
            )}
            {inbox.oldSecretsUntil && (
              <p className={parent.note}>{general.oldUntil(fullTime(inbox.oldSecretsUntil))}</p>
            )}
          </fieldset>
        )}
        {inbox.hubWords && (
          <OwnWords settings={form.settings} hubWords={inbox.hubWords} faults={fields} onChange={change} />
        )}
        <SaveBar editing={stray ? { ...editing, problem: stray } : editing} onReload={onReload} />
      </form>
      <Connection inbox={inbox} />
      <Upkeep inbox={inbox} />
      <UnsavedGuard dirty={editing.dirty} />
    </>
  );
}

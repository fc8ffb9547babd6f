import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { type SavedForm, useSavedForm } from '../useSavedForm';
import type { ChannelForm, ChannelInbox } from './channelInbox';
import { saveChannelInbox } from './queries';
import { texts } from './texts';
import { valuesOf, withValue } from './values';
import type { ChannelField } from './vendors';
import type { WordField } from './wordFields';

/** The settings of a channel's inbox as they stand in the form. */
export type ChannelEditing = SavedForm<ChannelForm> & {
  readonly change: (field: ChannelField | WordField, value: string | undefined) => void;
};

/** Edits the settings of an inbox of a vendor's channel. */
export function useChannelForm(inbox: ChannelInbox): ChannelEditing {
  const client = useQueryClient();
  const editing = useSavedForm(inbox, {
    formOf,
    save: saveChannelInbox,
    saved: texts.saved,
    onSaved: ({ id, connectionProblem }) => client.setQueryData(keys.connectionProblem(id), connectionProblem),
  });
  const { form, set } = editing;
  const change = ({ part, name }: ChannelField | WordField, value: string | undefined) => {
    if (part === 'settings') {
      set({ settings: valuesOf(withValue(form.settings, name, value)) });
      return;
    }
    const secrets = withValue(form.secrets, name, value);
    set({ secrets, keepOldSecrets: form.keepOldSecrets || Object.keys(secrets).length === 0 });
  };
  return { ...editing, change };
}

function formOf({ name, department, flow, reopenWindow, settings }: ChannelInbox): ChannelForm {
  return { name, department, flow, reopenWindow, settings, secrets: {}, keepOldSecrets: true };
}

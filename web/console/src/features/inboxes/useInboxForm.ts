import type { Inbox, InboxForm, WidgetLook } from './inbox';
import { saveInbox } from './queries';
import { texts } from './texts';
import { type SavedForm, useSavedForm } from './useSavedForm';

/** The settings of a web inbox as they stand in the form. */
export type Editing = SavedForm<InboxForm> & { readonly setWidget: (change: Partial<WidgetLook>) => void };

/** Edits the settings of a web inbox. */
export function useInboxForm(inbox: Inbox): Editing {
  const editing = useSavedForm(inbox, { formOf, save: saveInbox, saved: texts.saved });
  const setWidget = (change: Partial<WidgetLook>) => editing.set({ widget: { ...editing.form.widget, ...change } });
  return { ...editing, setWidget };
}

function formOf({ name, origins, department, flow, reopenWindow, widget }: Inbox): InboxForm {
  return { name, origins, department, flow, reopenWindow, widget };
}

import { createContext, use } from 'react';

/** The dialogs that can be opened from everywhere. */
export type OpenDialog = (dialog: 'help' | 'alerts' | 'palette') => void;

export const DialogContext = createContext<OpenDialog | null>(null);

/** Opens a dialog of the frame. */
export function useDialogs(): OpenDialog {
  const open = use(DialogContext);
  if (!open) {
    throw new Error('There is no frame above this component.');
  }
  return open;
}

import { type ConversationId, newCommandId } from '@omnichannel/shared/protocol/console/ids';
import { NotConnectedError } from '@omnichannel/shared/signalr/notConnectedError';
import { useState } from 'react';
import { useLive } from '../../common/live';
import { refusalText } from '../../common/refusalText';
import { runCommand } from '../../common/runCommand';
import { texts as common } from '../../common/texts';
import { texts } from './texts';

/** What can be corrected, in the order of the form. */
export const contactFields = ['name', 'email', 'phone'] as const;

export type ContactField = (typeof contactFields)[number];

/** Every field as text; empty where nothing is known. */
export type ContactValues = Readonly<Record<ContactField, string>>;

/** The form about a contact: only what was changed is sent, and what the hub refuses stands at its field. */
export function useContactForm(id: ConversationId, known: ContactValues, onDone: () => void) {
  const live = useLive();
  const [atFirst] = useState(known);
  const [values, setValues] = useState(known);
  const [errors, setErrors] = useState<Partial<ContactValues>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const changed = (field: ContactField) => (values[field].trim() === atFirst[field] ? null : values[field].trim());

  const save = async () => {
    const changes = { name: changed('name'), email: changed('email'), phone: changed('phone') };
    if (Object.values(changes).every((change) => change === null)) {
      onDone();
      return;
    }
    setSaving(true);
    setErrors({});
    setProblem(null);
    try {
      const result = await runCommand(live, newCommandId(), { method: 'SetContact', conversationId: id, ...changes });
      if (result.ok) {
        onDone();
        return;
      }
      const wrong = contactFields.find((field) => result.code === `invalid-${field}`);
      setErrors(wrong ? { [wrong]: texts.invalid[wrong] } : {});
      setProblem(wrong ? null : refusalText(result));
    } catch (error) {
      setProblem(error instanceof NotConnectedError ? common.notConnected : common.wentWrong);
    } finally {
      setSaving(false);
    }
  };
  const change = (field: ContactField, value: string) => {
    setValues((old) => ({ ...old, [field]: value }));
    setErrors((old) => ({ ...old, [field]: undefined }));
  };
  return { values, errors, problem, saving, change, save };
}

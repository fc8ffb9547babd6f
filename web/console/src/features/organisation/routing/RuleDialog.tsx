import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../../common/form/FormEnd';
import { ProblemError } from '../../../common/problemError';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import { texts as shared } from '../texts';
import { ConditionFields } from './ConditionFields';
import { OutcomeFields } from './OutcomeFields';
import type { Rule } from './rule';
import type { Places } from './ruleFacts';
import { texts } from './texts';

type Props = {
  readonly rule: Rule;
  readonly isNew: boolean;
  readonly places: Places & { readonly strategies: readonly string[] };
  readonly saving: { readonly isBusy: boolean; readonly error: Error | null };
  readonly onSave: (rule: Rule) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

/** A rule: what must be so, and what follows. */
export function RuleDialog({ rule, isNew, places, saving, onSave, onRemove, onClose }: Props) {
  const [form, setForm] = useState(rule);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(form);
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title={isNew ? texts.newTitle : rule.name} size="lg">
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.fields}>
          <TextInput
            label={texts.name}
            description={texts.nameHint}
            value={form.name}
            maxLength={60}
            data-autofocus=""
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <Checkbox
            label={texts.enabled}
            checked={form.enabled}
            onChange={(event) => setForm({ ...form, enabled: event.currentTarget.checked })}
          />
        </div>
        <ConditionFields
          when={form.when}
          places={places}
          set={(change) => setForm((now) => ({ ...now, when: { ...now.when, ...change } }))}
        />
        <OutcomeFields
          outcome={form.outcome}
          places={places}
          set={(change) => setForm((now) => ({ ...now, outcome: { ...now.outcome, ...change } }))}
        />
        <FormEnd
          problem={saving.error && sentenceOf(saving.error)}
          submit={shared.save}
          isSending={saving.isBusy}
          onCancel={onClose}
        >
          {!isNew && (
            <Button variant="default" disabled={saving.isBusy} onClick={onRemove}>
              {texts.remove}
            </Button>
          )}
        </FormEnd>
      </form>
    </Modal>
  );
}

// The hub names the rule, not the field: what it says is about the one in the form.
function sentenceOf(error: Error): string {
  const said = error instanceof ProblemError ? Object.values(error.fields).join(' ') : '';
  return said || refusalOf(error);
}

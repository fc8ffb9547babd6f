import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { texts } from './texts';
import type { DepartmentEditing } from './useDepartmentForm';

type Props = { readonly editing: DepartmentEditing; readonly strategies: readonly string[] };

/** Who gets chats, and how they are asked. */
export function SharingFields({ editing: { form, fields, setPolicy }, strategies }: Props) {
  const { policy } = form;
  return (
    <fieldset className={styles.fields}>
      <legend>{texts.sharing}</legend>
      <NativeSelect
        label={texts.strategy}
        value={policy.strategy}
        error={fields['policy.strategy']}
        data={strategies.map((value) => ({ value, label: texts.strategies[value] ?? value }))}
        onChange={(event) => setPolicy({ strategy: event.currentTarget.value })}
      />
      <Checkbox
        label={texts.lastFirst}
        checked={policy.lastOperatorFirst}
        onChange={(event) => setPolicy({ lastOperatorFirst: event.currentTarget.checked })}
      />
      <div className={styles.pair}>
        <NumberInput
          label={texts.offerSeconds}
          description={texts.offerHint}
          value={policy.offerSeconds}
          error={fields['policy.offerSeconds']}
          min={0}
          max={600}
          allowDecimal={false}
          onChange={(value) => setPolicy({ offerSeconds: numberOf(value) ?? 0 })}
        />
        <NumberInput
          label={texts.priority}
          description={texts.priorityHint}
          value={policy.priority}
          error={fields['policy.priority']}
          min={-100}
          max={100}
          allowDecimal={false}
          onChange={(value) => setPolicy({ priority: numberOf(value) ?? 0 })}
        />
      </div>
      <Checkbox
        label={texts.requeue}
        checked={policy.requeueWhenOwnerIsGone}
        onChange={(event) => setPolicy({ requeueWhenOwnerIsGone: event.currentTarget.checked })}
      />
    </fieldset>
  );
}

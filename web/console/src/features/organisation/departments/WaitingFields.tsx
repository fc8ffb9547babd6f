import { NativeSelect, NumberInput } from '@mantine/core';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { type Department, whenNobody } from './department';
import { texts } from './texts';
import type { DepartmentEditing } from './useDepartmentForm';

type Props = { readonly editing: DepartmentEditing; readonly others: readonly Department[] };

/** How long visitors wait, what then, and who helps out. */
export function WaitingFields({ editing: { form, fields, setPolicy }, others }: Props) {
  const { policy } = form;
  return (
    <fieldset className={styles.fields}>
      <legend>{texts.waiting}</legend>
      <div className={styles.pair}>
        <NumberInput
          label={texts.maximumWait}
          description={texts.maximumWaitHint}
          value={policy.maximumWaitSeconds ?? ''}
          error={fields['policy.maximumWaitSeconds']}
          min={10}
          max={86_400}
          clampBehavior="none"
          allowDecimal={false}
          onChange={(value) => setPolicy({ maximumWaitSeconds: numberOf(value) })}
        />
        <NativeSelect
          label={texts.fallback}
          value={policy.fallback ?? ''}
          error={fields['policy.fallback']}
          data={[{ value: '', label: texts.noFallback }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => setPolicy({ fallback: event.currentTarget.value || null })}
        />
      </div>
      <NativeSelect
        label={texts.afterWait}
        value={policy.afterWait}
        disabled={policy.maximumWaitSeconds === null}
        data={outcomes}
        onChange={(event) => setPolicy({ afterWait: outcomeOf(event.currentTarget.value) })}
      />
      <NativeSelect
        label={texts.whenClosed}
        value={policy.whenClosed}
        data={outcomes}
        onChange={(event) => setPolicy({ whenClosed: outcomeOf(event.currentTarget.value) })}
      />
    </fieldset>
  );
}

const outcomes = whenNobody.map((value) => ({ value, label: texts.whenNobody[value] }));

function outcomeOf(value: string) {
  return whenNobody.find((one) => one === value) ?? 'wait';
}

import { Checkbox, NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import type { Rule } from './rule';
import type { Places } from './ruleFacts';
import { texts } from './texts';

type Props = {
  readonly outcome: Rule['outcome'];
  readonly places: Places & { readonly strategies: readonly string[] };
  readonly set: (change: Partial<Rule['outcome']>) => void;
};

/** What follows from a rule; what is left empty stays as it is. */
export function OutcomeFields({ outcome, places, set }: Props) {
  const strategies = places.strategies.map((value) => ({ value, label: texts.strategies[value] ?? value }));
  return (
    <fieldset className={styles.fields}>
      <legend>{texts.outcome}</legend>
      <div className={styles.pair}>
        <NativeSelect
          label={texts.department}
          value={outcome.department ?? ''}
          data={[
            { value: '', label: texts.unchanged },
            ...places.departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ department: event.currentTarget.value || null })}
        />
        <NumberInput
          label={texts.priority}
          placeholder={texts.unchanged}
          value={outcome.priority ?? ''}
          min={-100}
          max={100}
          allowDecimal={false}
          onChange={(value) => set({ priority: numberOf(value) })}
        />
      </div>
      <NativeSelect
        label={texts.strategy}
        value={outcome.strategy ?? ''}
        data={[{ value: '', label: texts.unchanged }, ...strategies]}
        onChange={(event) => set({ strategy: event.currentTarget.value || null })}
      />
      <TagsInput label={texts.skills} value={[...outcome.skills]} onChange={(skills) => set({ skills })} />
      <Checkbox
        label={texts.needsLanguage}
        checked={outcome.needsLanguage}
        onChange={(event) => set({ needsLanguage: event.currentTarget.checked })}
      />
    </fieldset>
  );
}

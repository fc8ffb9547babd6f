import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { timeZones } from '../../../common/format/timeZones';
import styles from '../Organisation.module.css';
import { days } from './department';
import { SpecialDays } from './SpecialDays';
import { texts } from './texts';
import type { DepartmentEditing } from './useDepartmentForm';
import { WeeklyHours } from './WeeklyHours';

const workdays = days.slice(0, 5).map((day) => ({ day, from: '09:00', to: '17:00' }));

/** When a department is open, on which days it is otherwise, and what visitors are told when it is not. */
export function HoursFields({ editing }: { readonly editing: DepartmentEditing }) {
  const { form, fields, setPolicy, setHours } = editing;
  const { hours, awayText } = form.policy;
  const isAlways = hours.weekly.length === 0;
  return (
    <fieldset className={styles.fields}>
      <legend>{texts.hours}</legend>
      <Checkbox
        label={texts.always}
        checked={isAlways}
        onChange={(event) => setHours({ weekly: event.currentTarget.checked ? [] : workdays })}
      />
      <NativeSelect
        label={texts.timeZone}
        value={hours.timeZone}
        data={[...timeZones(hours.timeZone)]}
        onChange={(event) => setHours({ timeZone: event.currentTarget.value })}
      />
      {!isAlways && <WeeklyHours spans={hours.weekly} onChange={(weekly) => setHours({ weekly })} />}
      <SpecialDays days={hours.days} onChange={(special) => setHours({ days: special })} />
      {fields['policy.hours'] && (
        <p className={styles.problem} role="alert">
          {fields['policy.hours']}
        </p>
      )}
      <Textarea
        label={texts.awayText}
        description={texts.awayHint}
        dir="auto"
        autosize
        minRows={2}
        maxLength={500}
        value={awayText ?? ''}
        error={fields['policy.awayText']}
        onChange={(event) => setPolicy({ awayText: event.currentTarget.value || null })}
      />
    </fieldset>
  );
}

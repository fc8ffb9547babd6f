import { Checkbox, TextInput } from '@mantine/core';
import { dayOf } from '../../../common/format/days';
import styles from '../Organisation.module.css';
import { AddSpan } from './AddSpan';
import type { SpecialDay } from './department';
import { SpanRow, type Times } from './SpanRow';
import { texts } from './texts';

type Props = { readonly days: readonly SpecialDay[]; readonly onChange: (days: readonly SpecialDay[]) => void };

/** Dates on which it is otherwise than every week: closed, or open at other times. */
export function SpecialDays({ days, onChange }: Props) {
  const change = (at: number, over: Partial<SpecialDay>) =>
    onChange(days.map((day, index) => (index === at ? { ...day, ...over } : day)));
  return (
    <div className={styles.spans}>
      <h3 className={styles.part}>{texts.special}</h3>
      {days.map((day, at) => (
        <SpanRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a day may change its date while it is edited
          key={at}
          times={timesOf(day)}
          onTimes={(over) => change(at, over)}
          removeLabel={texts.removeDay(day.date)}
          onRemove={() => onChange(days.filter((_, index) => index !== at))}
        >
          <TextInput
            type="date"
            aria-label={texts.date}
            value={day.date}
            onChange={(event) => change(at, { date: event.currentTarget.value || day.date })}
          />
          <Checkbox
            label={texts.closedAllDay}
            checked={day.from === null}
            onChange={(event) =>
              change(at, event.currentTarget.checked ? { from: null, to: null } : { from: '09:00', to: '12:00' })
            }
          />
        </SpanRow>
      ))}
      <AddSpan
        label={texts.addDay}
        onAdd={() => onChange([...days, { date: dayOf(new Date().toISOString(), 0), from: null, to: null }])}
      />
    </div>
  );
}

function timesOf({ from, to }: SpecialDay): Times | null {
  return from === null ? null : { from, to: to ?? '' };
}

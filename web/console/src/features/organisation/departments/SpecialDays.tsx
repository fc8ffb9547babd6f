import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import styles from '../Organisation.module.css';
import type { SpecialDay } from './department';
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
        // biome-ignore lint/suspicious/noArrayIndexKey: a day may change its date while it is edited
        <div key={at} className={styles.span}>
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
          {day.from !== null && (
            <>
              <TextInput
                type="time"
                aria-label={texts.from}
                value={day.from}
                onChange={(event) => change(at, { from: event.currentTarget.value || day.from })}
              />
              <TextInput
                type="time"
                aria-label={texts.to}
                value={day.to ?? ''}
                onChange={(event) => change(at, { to: event.currentTarget.value || day.to })}
              />
            </>
          )}
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={texts.removeDay(day.date)}
            onClick={() => onChange(days.filter((_, index) => index !== at))}
          >
            <IconX size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />}
        onClick={() => onChange([...days, { date: new Date().toISOString().slice(0, 10), from: null, to: null }])}
      >
        {texts.addDay}
      </Button>
    </div>
  );
}

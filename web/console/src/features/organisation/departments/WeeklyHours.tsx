import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import styles from '../Organisation.module.css';
import { days, type Span } from './department';
import { texts } from './texts';

type Props = { readonly spans: readonly Span[]; readonly onChange: (spans: readonly Span[]) => void };

/** The spans of every week; a day may have several, and none when it is closed. */
export function WeeklyHours({ spans, onChange }: Props) {
  const change = (at: number, over: Partial<Span>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...over } : span)));
  return (
    <div className={styles.spans}>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the list
        <div key={at} className={styles.span}>
          <NativeSelect
            aria-label={texts.day}
            value={span.day}
            data={days.map((value) => ({ value, label: texts.days[value] }))}
            onChange={(event) => change(at, { day: days.find((day) => day === event.currentTarget.value) ?? span.day })}
          />
          <TextInput
            type="time"
            aria-label={texts.from}
            value={span.from}
            onChange={(event) => change(at, { from: event.currentTarget.value || span.from })}
          />
          <TextInput
            type="time"
            aria-label={texts.to}
            value={span.to}
            onChange={(event) => change(at, { to: event.currentTarget.value || span.to })}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={texts.removeSpan(texts.days[span.day])}
            onClick={() => onChange(spans.filter((_, index) => index !== at))}
          >
            <IconX size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />}
        onClick={() => onChange([...spans, { day: spans.at(-1)?.day ?? 'monday', from: '09:00', to: '17:00' }])}
      >
        {texts.addSpan}
      </Button>
    </div>
  );
}

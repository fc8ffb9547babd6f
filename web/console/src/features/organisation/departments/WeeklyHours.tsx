import { NativeSelect } from '@mantine/core';
import styles from '../Organisation.module.css';
import { AddSpan } from './AddSpan';
import { days, type Span } from './department';
import { SpanRow } from './SpanRow';
import { texts } from './texts';

type Props = { readonly spans: readonly Span[]; readonly onChange: (spans: readonly Span[]) => void };

/** The spans of every week; a day may have several, and none when it is closed. */
export function WeeklyHours({ spans, onChange }: Props) {
  const change = (at: number, over: Partial<Span>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...over } : span)));
  return (
    <div className={styles.spans}>
      {spans.map((span, at) => (
        <SpanRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the list
          key={at}
          times={span}
          onTimes={(over) => change(at, over)}
          removeLabel={texts.removeSpan(texts.days[span.day])}
          onRemove={() => onChange(spans.filter((_, index) => index !== at))}
        >
          <NativeSelect
            aria-label={texts.day}
            value={span.day}
            data={days.map((value) => ({ value, label: texts.days[value] }))}
            onChange={(event) => change(at, { day: days.find((day) => day === event.currentTarget.value) ?? span.day })}
          />
        </SpanRow>
      ))}
      <AddSpan
        label={texts.addSpan}
        onAdd={() => onChange([...spans, { day: spans.at(-1)?.day ?? 'monday', from: '09:00', to: '17:00' }])}
      />
    </div>
  );
}

import { Textarea } from '@mantine/core';
import { texts } from './texts';

type Props = { readonly value: string; readonly onChange: (value: string) => void };

const longest = 500;

/** Why, for colleagues. */
export function ReasonField({ value, onChange }: Props) {
  return (
    <Textarea
      label={texts.reason}
      description={texts.reasonHint}
      dir="auto"
      autosize
      minRows={2}
      maxRows={5}
      maxLength={longest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

type Props = {
  readonly label: string;
  readonly type?: 'text' | 'email';
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A filter that is typed: it takes effect when it is finished, by Enter or by going on. */
export function TypedFilter({ label, type = 'text', value, onChange }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const finish = () => {
    if (text.trim() !== value) {
      onChange(text.trim());
    }
  };
  return (
    <TextInput
      size="xs"
      type={type}
      label={label}
      value={text}
      maxLength={type === 'email' ? 254 : 80}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          finish();
        }
      }}
    />
  );
}

import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from '../Organisation.module.css';
import { texts } from './texts';

/** From when to when, as `hh:mm`. */
export type Times = { readonly from: string; readonly to: string };

type Props = {
  /** What day it is about. */
  readonly children: ReactNode;
  /** Null where nothing is open. */
  readonly times: Times | null;
  readonly onTimes: (over: Partial<Times>) => void;
  readonly removeLabel: string;
  readonly onRemove: () => void;
};

/** One row of opening hours: a day, its times, and the way to be rid of it. */
export function SpanRow({ children, times, onTimes, removeLabel, onRemove }: Props) {
  const time = (name: keyof Times) => (
    <TextInput
      type="time"
      aria-label={texts[name]}
      value={times?.[name] ?? ''}
      onChange={({ currentTarget: { value } }) => value !== '' && onTimes({ [name]: value })}
    />
  );
  return (
    <div className={styles.span}>
      {children}
      {times && time('from')}
      {times && time('to')}
      <ActionIcon variant="subtle" size="lg" aria-label={removeLabel} onClick={onRemove}>
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

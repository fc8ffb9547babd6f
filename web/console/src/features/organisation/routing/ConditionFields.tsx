import { MultiSelect, NumberInput, TagsInput } from '@mantine/core';
import type { Named } from '@omnichannel/shared/protocol/console/read';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { lineOf, type NamedText, namedText, type Rule } from './rule';
import type { Places } from './ruleFacts';
import { texts } from './texts';

type Props = {
  readonly when: Rule['when'];
  readonly places: Places;
  readonly set: (change: Partial<Rule['when']>) => void;
};

const choices = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));

/** What must be so for a rule to decide: all that is given, and of each list one. */
export function ConditionFields({ when, places, set }: Props) {
  const words = (key: 'channels' | 'page' | 'languages', data: string[] = []) => (
    <TagsInput
      label={texts.conditions[key]}
      description={texts.hints[key]}
      data={data}
      value={[...when[key]]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const lines = (key: 'utm' | 'fields') => (
    <TagsInput
      label={texts.conditions[key]}
      description={texts.hints[key]}
      value={when[key].map(lineOf)}
      onChange={(value) => set({ [key]: value.map(namedText).filter((one): one is NamedText => one !== null) })}
    />
  );
  const number = (key: 'pastAtLeast' | 'pastAtMost') => (
    <NumberInput
      label={texts.conditions[key]}
      value={when[key] ?? ''}
      min={0}
      allowDecimal={false}
      onChange={(value) => set({ [key]: numberOf(value) })}
    />
  );
  return (
    <fieldset className={styles.fields}>
      <legend>{texts.when}</legend>
      <p className={styles.soft}>{texts.whenHint}</p>
      <MultiSelect
        label={texts.conditions.inboxes}
        data={choices(places.inboxes)}
        value={[...when.inboxes]}
        onChange={(inboxes) => set({ inboxes })}
      />
      {words('channels', ['webchat', 'telegram', 'whatsapp', 'sms'])}
      <MultiSelect
        label={texts.conditions.departments}
        data={choices(places.departments)}
        value={[...when.departments]}
        onChange={(departments) => set({ departments })}
      />
      {words('page')}
      {lines('utm')}
      {lines('fields')}
      {words('languages')}
      <div className={styles.pair}>
        {number('pastAtLeast')}
        {number('pastAtMost')}
      </div>
    </fieldset>
  );
}

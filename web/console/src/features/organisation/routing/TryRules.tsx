import { Button, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { numberOf } from '../numberOf';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import { type Facts, tryRules } from './queries';
import { lineOf, type NamedText, namedText } from './rule';
import type { Places } from './ruleFacts';
import { texts } from './texts';

/** Somebody made up, and what the rules would do with them. */
export function TryRules({ places }: { readonly places: Places }) {
  const [facts, setFacts] = useState<Facts>(() => ({
    inbox: places.inboxes[0]?.id ?? '',
    department: places.departments[0]?.id ?? '',
    channel: 'webchat',
    page: null,
    language: null,
    fields: [],
    pastChats: 0,
  }));
  const { mutate, data, error, isPending } = useMutation({ mutationFn: tryRules });
  const set = (change: Partial<Facts>) => setFacts((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(facts);
  };
  const options = (all: Places['inboxes']) => all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className={styles.trial} onSubmit={submit} aria-labelledby="trial">
      <h2 id="trial" className={styles.part}>
        {texts.trial}
      </h2>
      <p className={styles.soft}>{texts.trialHint}</p>
      <div className={styles.pair}>
        <NativeSelect
          label={texts.inbox}
          value={facts.inbox}
          data={options(places.inboxes)}
          onChange={(event) => set({ inbox: event.currentTarget.value })}
        />
        <NativeSelect
          label={texts.comesTo}
          value={facts.department}
          data={options(places.departments)}
          onChange={(event) => set({ department: event.currentTarget.value })}
        />
        <TextInput
          label={texts.channel}
          value={facts.channel}
          onChange={(event) => set({ channel: event.currentTarget.value })}
        />
        <TextInput
          label={texts.page}
          value={facts.page ?? ''}
          onChange={(event) => set({ page: event.currentTarget.value || null })}
        />
        <TextInput
          label={texts.language}
          value={facts.language ?? ''}
          maxLength={10}
          onChange={(event) => set({ language: event.currentTarget.value || null })}
        />
        <NumberInput
          label={texts.pastChats}
          value={facts.pastChats}
          min={0}
          allowDecimal={false}
          onChange={(value) => set({ pastChats: numberOf(value) ?? 0 })}
        />
      </div>
      <TagsInput
        label={texts.conditions.fields}
        description={texts.hints.fields}
        value={facts.fields.map(lineOf)}
        onChange={(value) => set({ fields: value.map(namedText).filter((one): one is NamedText => one !== null) })}
      />
      <div>
        <Button type="submit" variant="default" loading={isPending}>
          {texts.tryNow}
        </Button>
      </div>
      <div role="status">
        {data && (
          <>
            <p className={styles.verdict}>
              {data.rule === null ? texts.noRule(data.department) : texts.byRule(data.rule, data.department)}
            </p>
            <ol className={styles.log}>
              {data.steps.map(({ rule, failed }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is nothing but its place
                <li key={at}>
                  <span dir="auto">{rule}</span>
                  <span className={styles.soft}>
                    {failed === null ? texts.fits : texts.failed(texts.conditions[failed] ?? failed)}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
      {error && (
        <p className={styles.problem} role="alert">
          {refusalOf(error)}
        </p>
      )}
    </form>
  );
}

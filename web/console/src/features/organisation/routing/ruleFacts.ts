import type { Named } from '@omnichannel/shared/protocol/console/read';
import { lineOf, type Rule } from './rule';
import { texts } from './texts';

/** What a rule can ask for and lead to, by name. */
export type Places = { readonly departments: readonly Named[]; readonly inboxes: readonly Named[] };

/** What a rule asks for and does, in a few words. */
export function ruleFacts({ enabled, when, outcome }: Rule, { departments, inboxes }: Places): readonly string[] {
  const named = (all: readonly Named[], ids: readonly string[]) =>
    ids.map((id) => all.find((one) => one.id === id)?.name ?? texts.gone);
  const asked = [
    ...named(inboxes, when.inboxes),
    ...when.channels,
    ...named(departments, when.departments),
    ...when.page,
    ...when.utm.map(lineOf),
    ...when.fields.map(lineOf),
    ...when.languages,
    ...(when.pastAtLeast === null ? [] : [texts.pastAtLeastFact(when.pastAtLeast)]),
    ...(when.pastAtMost === null ? [] : [texts.pastAtMostFact(when.pastAtMost)]),
  ];
  const done = [
    ...named(departments, outcome.department === null ? [] : [outcome.department]),
    ...(outcome.priority === null ? [] : [texts.priorityFact(outcome.priority)]),
    ...(outcome.strategy === null ? [] : [texts.strategies[outcome.strategy] ?? outcome.strategy]),
    ...outcome.skills,
    ...(outcome.needsLanguage ? [texts.needsLanguageFact] : []),
  ];
  return [
    ...(enabled ? [] : [texts.off]),
    `${asked.length === 0 ? texts.always : asked.join(', ')} → ${done.length === 0 ? texts.nothing : done.join(', ')}`,
  ];
}

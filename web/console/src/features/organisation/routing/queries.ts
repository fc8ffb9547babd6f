import { readList, readNamed } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import { type DryRun, type NamedText, type RuleBook, readDryRun, readRuleBook, wireOf } from './rule';

/** All routing rules in their order. */
export const rulesQuery = queryOptions({
  queryKey: keys.rules,
  queryFn: () => request('/api/routing/rules', { read: readRuleBook }),
});

/** The inboxes that a rule can ask for. */
export const inboxNamesQuery = queryOptions({
  queryKey: [...keys.rules, 'inboxes'],
  queryFn: () =>
    request('/api/inboxes', { read: (value) => (isFields(value) ? readList(value.items, readNamed) : undefined) }),
});

export function saveRules(book: RuleBook): Promise<RuleBook> {
  return request('/api/routing/rules', {
    method: 'PUT',
    body: { version: book.version, rules: book.rules.map(wireOf) },
    read: readRuleBook,
  });
}

/** What is known of somebody made up, to try the rules on. */
export type Facts = {
  readonly inbox: string;
  readonly department: string;
  readonly channel: string;
  readonly page: string | null;
  readonly language: string | null;
  readonly fields: readonly NamedText[];
  readonly pastChats: number;
};

/** Asks what the rules that count would do, without doing it. */
export function tryRules(facts: Facts): Promise<DryRun> {
  return request('/api/routing/dry-run', { method: 'POST', body: { facts }, read: readDryRun });
}

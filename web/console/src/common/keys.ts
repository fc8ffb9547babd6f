import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { countFilters, type ListFilters, noFilters } from '@omnichannel/shared/protocol/console/listFilters';
import type { ListName } from '@omnichannel/shared/protocol/console/listNames';

/** The keys of everything in the query cache. */
export const keys = {
  me: ['me'] as const,
  team: ['team'] as const,
  sessions: ['sessions'] as const,
  setup: ['setup'] as const,
  heartbeat: ['heartbeat'] as const,
  lists: ['list'] as const,
  rows: ['rows'] as const,
  list: (name: ListName, filters: ListFilters = noFilters) =>
    countFilters(filters) === 0 ? (['list', name] as const) : (['list', name, filters] as const),
  search: (words: string) => ['search', words] as const,
  views: ['views'] as const,
  conversations: ['conversation'] as const,
  conversation: (id: ConversationId) => ['conversation', id] as const,
  outboxes: ['outbox'] as const,
  outbox: (id: ConversationId) => ['outbox', id] as const,
  uploads: (id: ConversationId) => ['uploads', id] as const,
  earlier: (id: ConversationId) => ['earlier', id] as const,
  pastEntries: (id: ConversationId) => ['past-entries', id] as const,
  versions: (id: ConversationId, sequence: number) => ['versions', id, sequence] as const,
  inboxes: ['inboxes'] as const,
  inbox: (id: string) => ['inboxes', id] as const,
  channels: ['channels'] as const,
  connectionProblem: (id: string) => ['connection-problem', id] as const,
  flag: (country: string) => ['flag', country] as const,
  templates: (id: ConversationId, inbox: string | null, search: string) => ['templates', id, inbox, search] as const,
  ways: (id: ConversationId) => ['ways', id] as const,
  departments: ['departments'] as const,
  operators: ['operators'] as const,
  rules: ['rules'] as const,
  audit: ['audit'] as const,
  targets: ['targets'] as const,
  routing: (id: ConversationId) => ['routing', id] as const,
  cannedReplies: ['canned-replies'] as const,
};

import { type ConversationId, readConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readText, textOrNull } from '@omnichannel/shared/protocol/console/read';
import type { Contact } from '@omnichannel/shared/protocol/console/row';
import { isFields, parseJson } from '@omnichannel/shared/protocol/fields';

/** A chat that stays at hand; `usedAt` in milliseconds since 1970. */
export type OpenTab = {
  readonly id: ConversationId;
  /** What the visitor is called; null while nobody knows, and then the page words it in its language. */
  readonly name: string | null;
  readonly contactId: string;
  readonly usedAt: number;
};

/** What is the last to make room. */
export type Kept = Pick<ReadonlySet<ConversationId>, 'has'>;

/** More than anybody oversees: the one used longest ago makes room. */
export const mostTabs = 12;

/** The tab of a chat with somebody. */
export function tabOf(id: ConversationId, contact: Contact, usedAt: number): OpenTab {
  return { id, name: contact.name ?? contact.email, contactId: contact.id, usedAt };
}

/** The tabs with this one among them, at its place where it was there already, else at the end. */
export function withTab(tabs: readonly OpenTab[], tab: OpenTab, keep: Kept): readonly OpenTab[] {
  if (tabs.some((one) => one.id === tab.id)) {
    return tabs.map((one) => (one.id === tab.id ? tab : one));
  }
  const others = tabs.length < mostTabs ? tabs : without(tabs, oldest(tabs, keep));
  return [...others, tab];
}

/** The tabs without this one. */
export function without(tabs: readonly OpenTab[], id: ConversationId | undefined): readonly OpenTab[] {
  return tabs.filter((tab) => tab.id !== id);
}

/** Who has the place of a tab once it is closed: the next, else the one before, else nobody. */
export function neighbourOf(tabs: readonly OpenTab[], id: ConversationId): ConversationId | null {
  const at = tabs.findIndex((tab) => tab.id === id);
  return (tabs[at + 1] ?? tabs[at - 1])?.id ?? null;
}

/** Reads tabs as they were stored; what cannot be read is left out. */
export function readTabs(stored: string | null): readonly OpenTab[] {
  const raw = parseJson(stored ?? '');
  return Array.isArray(raw) ? raw.flatMap(readTab).slice(0, mostTabs) : [];
}

function readTab(raw: unknown): readonly OpenTab[] {
  const id = isFields(raw) ? readConversationId(raw.id) : undefined;
  return isFields(raw) && id && typeof raw.usedAt === 'number'
    ? [{ id, name: textOrNull(raw.name), contactId: readText(raw.contactId) ?? '', usedAt: raw.usedAt }]
    : [];
}

// What still calls for attention is the last to go.
function oldest(tabs: readonly OpenTab[], keep: Kept): ConversationId | undefined {
  const byAge = [...tabs].sort((one, other) => one.usedAt - other.usedAt);
  return (byAge.find((tab) => !keep.has(tab.id)) ?? byAge[0])?.id;
}

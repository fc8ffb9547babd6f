import { isFields } from '../fields';
import { type ConversationId, readConversationId } from './ids';
import { type Named, readList, readNamed, readText, textOrNull } from './read';

/** A way in which a contact can be written to first. */
export type Way = {
  readonly inbox: Named;
  readonly channel: string;
  readonly address: string;
  /** Their open conversation there, in which one writes instead; null when there is none in reach. */
  readonly openConversation: ConversationId | null;
  /** Since when they have shut the sender out; null while they can be written to. */
  readonly unreachableSince: string | null;
};

/** Reads the ways to a contact; undefined where one cannot be read. */
export function readWays(value: unknown): readonly Way[] | undefined {
  return readList(value, readWay);
}

function readWay(value: unknown): Way | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const [inbox, channel, address] = [readNamed(value.inbox), readText(value.channel), readText(value.address)];
  if (!inbox || channel === undefined || address === undefined) {
    return undefined;
  }
  return {
    inbox,
    channel,
    address,
    openConversation: readConversationId(value.openConversation) ?? null,
    unreachableSince: textOrNull(value.unreachableSince),
  };
}

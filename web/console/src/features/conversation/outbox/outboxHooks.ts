import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { KeptMessage } from './pending';

/** What the outbox asks of the page around it. */
export type OutboxHooks = {
  /** For how many milliseconds a message waits for a change of mind; 0 sends at once. */
  readonly holdFor: () => number;
  /** The highest sequence on the screen now, where the conversation is on it. */
  readonly seen: (conversation: ConversationId) => number;
  /** Keeps what a closed page must not lose. */
  readonly keep: (messages: readonly KeptMessage[]) => void;
};

/** Nothing is held back and nothing kept. */
export const noHooks: OutboxHooks = { holdFor: () => 0, seen: () => 0, keep: () => undefined };

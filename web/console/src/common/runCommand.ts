import type { CommandId, ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { type Result, readResult } from '@omnichannel/shared/protocol/console/result';
import type { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import { UnreadableError } from './unreadableError';

/** Everything an operator can tell the hub to do. */
export type Command =
  | {
      readonly method: 'Send';
      readonly conversationId: ConversationId;
      readonly text: string;
      readonly fileIds: readonly string[];
      readonly lastSeen: number;
      readonly force: boolean;
      /** Whether the text is the address of a page to suggest. */
      readonly page: boolean;
    }
  | {
      readonly method: 'Note';
      readonly conversationId: ConversationId;
      readonly text: string;
      readonly fileIds: readonly string[];
      readonly mentions: readonly string[];
    }
  | {
      readonly method: 'Tag';
      readonly conversationId: ConversationId;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | ({
      readonly method: 'SendTemplate';
      readonly conversationId: ConversationId;
      readonly lastSeen: number;
      readonly force: boolean;
    } & TemplateChoice)
  | ({
      readonly method: 'Start';
      /** A conversation of the contact who is written to. */
      readonly conversationId: ConversationId;
      readonly inboxId: string;
    } & TemplateChoice)
  | {
      readonly method: 'Edit';
      readonly conversationId: ConversationId;
      readonly sequence: number;
      readonly text: string;
    }
  | { readonly method: 'Redeliver'; readonly conversationId: ConversationId; readonly sequence: number }
  | { readonly method: 'Delete'; readonly conversationId: ConversationId; readonly sequence: number }
  | {
      readonly method: 'PickUp' | 'CancelEnd' | 'UndoEnd' | 'Reopen';
      readonly conversationId: ConversationId;
    }
  | EndCommand
  | HandoverCommand
  | ({ readonly method: 'SetContact'; readonly conversationId: ConversationId } & ContactChanges)
  | {
      readonly method: 'SetStatus';
      readonly status: 'available' | 'busy' | 'away';
      /** Why; null where there is nothing to say. */
      readonly reason: string | null;
    };

/** Ends a conversation: now, or after a countdown. */
export type EndCommand =
  | { readonly method: 'End'; readonly conversationId: ConversationId }
  | { readonly method: 'EndIn'; readonly conversationId: ConversationId; readonly seconds: number };

/** A template with what stands in its holes, by their names. */
export type TemplateChoice = { readonly templateId: string; readonly variables: Readonly<Record<string, string>> };

/** Everything about who has a conversation. */
export type HandoverCommand =
  | {
      readonly method: 'Requeue' | 'WithdrawTransfer' | 'TakeOver' | 'Join' | 'Monitor' | 'StepOut';
      readonly conversationId: ConversationId;
    }
  | ({ readonly method: 'Reassign'; readonly operatorId: string } & Receiver)
  | ({ readonly method: 'Transfer'; readonly operatorId: string | null } & Receiver)
  | { readonly method: 'Invite'; readonly conversationId: ConversationId; readonly operatorId: string }
  | { readonly method: 'AcceptOffer'; readonly conversationId: ConversationId; readonly offerId: string }
  | {
      readonly method: 'DeclineOffer';
      readonly conversationId: ConversationId;
      readonly offerId: string;
      readonly reason: string | null;
    };

type Receiver = { readonly conversationId: ConversationId; readonly departmentId: string; readonly note: string };

/** What is kept of a contact from now on; null leaves a field as it is, an empty text empties it. */
export type ContactChanges = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/** Sends a command. Rejects with `NotConnectedError` where the outcome is unknown; the same id may then be repeated. */
export async function runCommand(live: LiveConnection, id: CommandId, command: Command): Promise<Result> {
  const { method, ...rest } = command;
  const result = readResult(await live.invoke(method, { clientCommandId: id, ...rest }));
  if (!result) {
    throw new UnreadableError(method);
  }
  return result;
}

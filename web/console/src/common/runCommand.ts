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
  | { readonly method: 'PickUp' | 'End' | 'CancelEnd' | 'Reopen'; readonly conversationId: ConversationId }
  | { readonly method: 'EndIn'; readonly conversationId: ConversationId; readonly seconds: number }
  | ({ readonly method: 'SetContact'; readonly conversationId: ConversationId } & ContactChanges)
  | { readonly method: 'SetStatus'; readonly status: 'available' | 'busy' | 'away' };

/** A template with what stands in its holes, by their names. */
export type TemplateChoice = { readonly templateId: string; readonly variables: Readonly<Record<string, string>> };

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

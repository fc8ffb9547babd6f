import { readFile } from '@omnichannel/shared/protocol/console/entry';
import { type CommandId, readConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readList, readNumber, readText, readWord } from '@omnichannel/shared/protocol/console/read';
import { isFields, parseJson } from '@omnichannel/shared/protocol/fields';
import { readStored, store, storedKeys } from '../../../common/storage';
import type { KeptMessage, NoteFor, Target } from './pending';

const prefix = 'omnichannel.outbox.';

/**
 * Keeps the messages of this page in the browser, and takes up those of pages that are gone. A page holds a lock for
 * as long as it lives, so two that are open never send each other's.
 */
export class OutboxKeeper {
  readonly #page = crypto.randomUUID();
  readonly #operatorId: string;

  constructor(operatorId: string) {
    this.#operatorId = operatorId;
    void navigator.locks?.request(prefix + this.#page, () => new Promise(() => undefined));
  }

  keep(messages: readonly KeptMessage[]): void {
    const value = { operator: this.#operatorId, messages };
    store(prefix + this.#page, messages.length === 0 ? null : JSON.stringify(value));
  }

  /** Hands over what pages that are gone have left, of this operator; each only once. */
  async adopt(take: (messages: readonly KeptMessage[]) => void): Promise<void> {
    for (const key of storedKeys(prefix)) {
      if (key !== prefix + this.#page) {
        await navigator.locks?.request(key, { ifAvailable: true }, (lock) => {
          const left = lock ? this.#read(key) : undefined;
          if (left) {
            store(key, null);
            take(left);
          }
        });
      }
    }
  }

  #read(key: string): readonly KeptMessage[] | undefined {
    const value = parseJson(readStored(key) ?? '');
    return isFields(value) && value.operator === this.#operatorId ? readList(value.messages, readKept) : undefined;
  }
}

function readKept(value: unknown): KeptMessage | undefined {
  if (!isFields(value) || !isFields(value.pending)) {
    return undefined;
  }
  const { pending } = value;
  const conversation = readConversationId(value.conversation);
  const id = readText(pending.id);
  const files = readList(pending.files, readFile);
  if (!conversation || !id || !files) {
    return undefined;
  }
  return {
    conversation,
    pending: {
      id: id as CommandId,
      at: readNumber(pending.at) ?? 0,
      text: readText(pending.text) ?? '',
      files,
      lastSeen: readNumber(pending.lastSeen) ?? 0,
      target: readTarget(pending.target),
      note: readNote(pending.note),
      page: pending.page === true,
      state: { kind: 'waiting' },
    },
  };
}

function readTarget(value: unknown): Target | null {
  const sequence = isFields(value) ? readNumber(value.sequence) : undefined;
  const kind = isFields(value) ? readWord(value.kind, ['edit', 'delete'] as const) : undefined;
  return sequence !== undefined && kind ? { sequence, kind } : null;
}

function readNote(value: unknown): NoteFor | null {
  return isFields(value) ? { mentions: readList(value.mentions, readText) ?? [] } : null;
}

import type { Entry, LineEntry, MessageEntry } from './transcript';

/** Messages of one author in a row, or a line, or the beginning of a day. */
export type Block =
  | {
      readonly kind: 'messages';
      readonly key: string;
      readonly mine: boolean;
      readonly messages: readonly MessageEntry[];
    }
  | { readonly kind: 'line'; readonly key: string; readonly line: LineEntry }
  | { readonly kind: 'day'; readonly key: string; readonly timestamp: string };

/** Longer than this between two messages of one author shows the time again, in milliseconds. */
const pause = 5 * 60_000;

/** Puts entries together as they are shown. */
export function groups(entries: readonly Entry[]): readonly Block[] {
  const blocks: Block[] = [];
  let day = '';
  for (const entry of entries) {
    const thisDay = dayOf(entry.timestamp);
    if (thisDay !== day && thisDay !== '') {
      day = thisDay;
      blocks.push({ kind: 'day', key: `day ${day}`, timestamp: entry.timestamp });
    }

    const last = blocks.at(-1);
    if (entry.kind !== 'message') {
      blocks.push({ kind: 'line', key: entry.id, line: entry });
    } else if (last?.kind === 'messages' && belongs(last.messages.at(-1), entry)) {
      blocks[blocks.length - 1] = { ...last, messages: [...last.messages, entry] };
    } else {
      blocks.push({ kind: 'messages', key: entry.id, mine: entry.mine, messages: [entry] });
    }
  }

  return blocks;
}

function belongs(last: MessageEntry | undefined, entry: MessageEntry): boolean {
  return (
    last !== undefined &&
    last.mine === entry.mine &&
    (entry.mine || (last.from.id === entry.from.id && last.from.name === entry.from.name)) &&
    !(Date.parse(entry.timestamp) - Date.parse(last.timestamp) > pause)
  );
}

function dayOf(timestamp: string): string {
  const date = new Date(timestamp);
  return Number.isNaN(date.getTime()) ? '' : date.toDateString();
}

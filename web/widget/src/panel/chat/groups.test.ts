import { describe, expect, it } from 'vitest';
import { groups } from './groups';
import type { Entry } from './transcript';
import { unreadAfter } from './unread';

function message(sequence: number, from: string, minute: number, day = 2): Entry {
  const timestamp = new Date(2026, 2, day, 10, minute).toISOString();
  const author = { id: from, name: from, role: '' };
  return {
    kind: 'message',
    id: `c1|${sequence}`,
    sequence,
    timestamp,
    mine: from === 'me',
    from: author,
    text: `${sequence}`,
    attachments: [],
    actions: [],
    page: null,
    change: '',
  };
}

const shape = (entries: readonly Entry[]) =>
  groups(entries).map((block) =>
    block.kind === 'messages' ? block.messages.map(({ sequence }) => sequence) : block.kind,
  );

describe('grouping', () => {
  it('puts messages of one author together', () => {
    expect(shape([message(1, 'Anna', 0), message(2, 'Anna', 1), message(3, 'me', 2)])).toEqual(['day', [1, 2], [3]]);
  });

  it('separates two people who answer one after the other', () => {
    expect(shape([message(1, 'Bot', 0), message(2, 'Anna', 0)])).toEqual(['day', [1], [2]]);
  });

  it('shows the time again after a pause', () => {
    expect(shape([message(1, 'Anna', 0), message(2, 'Anna', 30)])).toEqual(['day', [1], [2]]);
  });

  it('a line and a new day part messages of the same author', () => {
    const line: Entry = { kind: 'joined', id: 'c1|2', sequence: 2, timestamp: '', name: 'Anna' };
    const all = [message(1, 'Anna', 0), line, message(3, 'Anna', 1), message(4, 'Anna', 1, 3)];
    expect(shape(all)).toEqual(['day', [1], 'line', [3], 'day', [4]]);
  });
});

describe('counting what is unread', () => {
  const all = [message(1, 'Anna', 0), message(2, 'me', 0), message(3, 'Anna', 0), message(4, 'Anna', 0)];

  it('counts only newer messages of others', () => {
    expect(unreadAfter(all, 0)).toBe(3);
    expect(unreadAfter(all, 3)).toBe(1);
    expect(unreadAfter(all, 4)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { applyListEvent, type ListView } from './applyListEvent';
import { unreadMessages } from './applyRow';
import { sampleId, sampleRow } from './samples';

const queue: ListView = { list: 'queue', operatorId: 'anna' };
const mine: ListView = { list: 'mine', operatorId: 'anna' };
const closed: ListView = { list: 'closed', operatorId: 'anna' };
const anna = { id: 'anna', name: 'Anna' };
const ben = { id: 'ben', name: 'Ben' };
const minute = (value: number) => `2026-03-01T12:${String(value).padStart(2, '0')}:00Z`;
const queued = (last: number, at: number) => sampleRow({ id: sampleId(last), queuedAt: minute(at) });
const ids = (page: { items: readonly { id: string }[] }) => page.items.map((row) => row.id);

describe('a list', () => {
  it('takes a new row where the hub would have put it', () => {
    const page = { items: [queued(1, 1), queued(3, 3)], next: null };

    expect(applyListEvent(page, { kind: 'row', row: queued(2, 2) }, queue)).toEqual({
      items: [queued(1, 1), queued(2, 2), queued(3, 3)],
      next: null,
    });
  });

  it('loses the row that a colleague has taken', () => {
    const row = sampleRow({ id: sampleId(1), version: 2, state: 'assigned', owner: ben });

    expect(applyListEvent({ items: [queued(1, 1)], next: null }, { kind: 'row', row }, queue).items).toEqual([]);
    expect(applyListEvent({ items: [], next: null }, { kind: 'row', row }, mine).items).toEqual([]);
  });

  it('takes the row that became mine', () => {
    const row = sampleRow({ version: 2, state: 'assigned', owner: anna });

    expect(applyListEvent({ items: [], next: null }, { kind: 'row', row }, mine).items).toEqual([row]);
  });

  it('keeps a newer row when an older push arrives late', () => {
    const now = sampleRow({ version: 5, state: 'assigned', owner: anna });
    const late = sampleRow({ version: 4, state: 'queued' });

    expect(applyListEvent({ items: [now], next: null }, { kind: 'row', row: late }, mine).items).toEqual([now]);
  });

  it('moves a row up when something was written', () => {
    const rows = [1, 2].map((last) =>
      sampleRow({ id: sampleId(last), state: 'assigned', owner: anna, lastAt: minute(10 - last) }),
    );
    const row = sampleRow({ id: sampleId(2), version: 2, state: 'assigned', owner: anna, lastAt: minute(30) });

    expect(ids(applyListEvent({ items: rows, next: null }, { kind: 'row', row }, mine))).toEqual([
      sampleId(2),
      sampleId(1),
    ]);
  });

  it('puts the urgent in front of those who came first', () => {
    const urgent = { ...queued(3, 3), priority: 5 };
    const page = { items: [queued(1, 1), queued(2, 2)], next: null };
    expect(applyListEvent(page, { kind: 'row', row: urgent }, queue).items).toEqual([urgent, ...page.items]);
  });

  it('sorts closed conversations by when they were closed', () => {
    const shut = (last: number, at: number) =>
      sampleRow({ id: sampleId(last), state: 'closed', closedAt: minute(at), lastAt: minute(50 - at) });
    const page = { items: [shut(1, 20), shut(2, 10)], next: null };

    expect(ids(applyListEvent(page, { kind: 'row', row: shut(3, 15) }, closed))).toEqual([
      sampleId(1),
      sampleId(3),
      sampleId(2),
    ]);
  });

  it('leaves out what belongs to a page that is not loaded yet', () => {
    const page = { items: [queued(1, 1)], next: 'more' };

    expect(applyListEvent(page, { kind: 'row', row: queued(2, 2) }, queue)).toEqual(page);
  });

  it('keeps my read mark when a push carries none', () => {
    const row = sampleRow({ version: 1, state: 'assigned', owner: anna, readSequence: 3 });
    const push = { ...row, version: 2, readSequence: null };

    expect(applyListEvent({ items: [row], next: null }, { kind: 'row', row: push }, mine).items[0]?.readSequence).toBe(
      3,
    );
  });

  it('moves my read mark forwards only', () => {
    const page = { items: [sampleRow({ readSequence: 3 })], next: null };
    const read = applyListEvent(page, { kind: 'read', id: sampleId(1), sequence: 5, messages: 2 }, queue);

    expect(read.items[0]?.readSequence).toBe(5);
    expect(
      applyListEvent(read, { kind: 'read', id: sampleId(1), sequence: 4, messages: 1 }, queue).items[0]?.readSequence,
    ).toBe(5);
  });

  it('counts what I have not read, from my mark and not from the rows', () => {
    const at = (visitorMessages: number, lastVisitorSequence: number) =>
      sampleRow({ version: lastVisitorSequence, state: 'assigned', owner: anna, visitorMessages, lastVisitorSequence });
    const page = { items: [{ ...at(3, 7), readSequence: 2, readMessages: 1 }], next: null };
    const unread = (now: typeof page) => now.items.map(unreadMessages);

    expect(unread(page)).toEqual([2]);
    const more = applyListEvent(page, { kind: 'row', row: at(4, 9) }, mine);
    expect(unread(more as typeof page)).toEqual([3]);
    const some = applyListEvent(more, { kind: 'read', id: sampleId(1), sequence: 7, messages: 3 }, mine);
    expect(unread(some as typeof page)).toEqual([1]);
    const all = applyListEvent(some, { kind: 'read', id: sampleId(1), sequence: 9, messages: null }, mine);
    expect(unread(all as typeof page)).toEqual([0]);
    expect(unread(applyListEvent(all, { kind: 'row', row: at(5, 11) }, mine) as typeof page)).toEqual([1]);
  });

  it('calls a person by one name in all their conversations', () => {
    const named = { id: 'contact-1', name: 'Vera Nord', email: 'vera@example.com' };
    const page = { items: [queued(1, 1), queued(2, 2)], next: null };
    const row = { ...queued(2, 2), version: 2, contact: named };

    expect(applyListEvent(page, { kind: 'row', row }, queue).items.map(({ contact }) => contact)).toEqual([
      named,
      named,
    ]);
  });

  it('loses a conversation that left my reach', () => {
    const page = { items: [queued(1, 1), queued(2, 2)], next: null };

    expect(ids(applyListEvent(page, { kind: 'left', id: sampleId(1) }, queue))).toEqual([sampleId(2)]);
  });

  it('is the same object when somebody else is concerned', () => {
    const page = { items: [queued(1, 1)], next: null };

    expect(applyListEvent(page, { kind: 'left', id: sampleId(9) }, queue)).toBe(page);
  });

  it('with the bot leaves out those who have not written', () => {
    const row = sampleRow({ state: 'bot', lastVisitorSequence: 0 });
    const view: ListView = { list: 'bot', operatorId: 'anna' };

    expect(applyListEvent({ items: [], next: null }, { kind: 'row', row }, view).items).toEqual([]);
  });
});

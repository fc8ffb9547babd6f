import { describe, expect, it } from 'vitest';
import { applyConversationEvent } from './applyConversationEvent';
import { sampleChange, sampleEntry, sampleOpened, sampleRow } from './samples';

const sequences = (opened: { entries: readonly { sequence: number }[] }) =>
  opened.entries.map((entry) => entry.sequence);

describe('an open conversation', () => {
  it('with new entries equals the conversation fetched afterwards', () => {
    const { opened, gap } = applyConversationEvent(sampleOpened(), {
      kind: 'appended',
      entries: [sampleEntry(4), sampleEntry(5)],
    });

    expect(gap).toBe(false);
    expect(opened).toEqual(
      sampleOpened({ entries: [1, 2, 3, 4, 5].map((sequence) => sampleEntry(sequence)), sequence: 5 }),
    );
  });

  it('knows at once what was learned of the contact, and what was taken away', () => {
    const learned = (sequence: number, value: unknown) =>
      sampleEntry(sequence, { type: 'event', name: 'omnichannel.contact', visibility: 'operators', value });
    const entries = [
      learned(4, { field: 'phone', value: '+49301234567' }),
      learned(5, { field: 'custom', name: 'plan', value: 'gold' }),
      learned(6, { field: 'name', value: '' }),
    ];

    const { opened } = applyConversationEvent(sampleOpened(), { kind: 'appended', entries });

    expect(opened.visitor).toMatchObject({
      name: null,
      phone: '+49301234567',
      contact: [{ name: 'plan', value: 'gold' }],
    });
  });

  it('takes a push that overlaps the snapshot once', () => {
    const { opened, gap } = applyConversationEvent(sampleOpened(), {
      kind: 'appended',
      entries: [sampleEntry(2), sampleEntry(3), sampleEntry(4)],
    });

    expect(gap).toBe(false);
    expect(sequences(opened)).toEqual([1, 2, 3, 4]);
  });

  it('is the same object after a push that came twice', () => {
    const before = sampleOpened();

    expect(applyConversationEvent(before, { kind: 'appended', entries: [sampleEntry(3)] }).opened).toBe(before);
  });

  it('reports a gap and appends nothing behind it', () => {
    const { opened, gap } = applyConversationEvent(sampleOpened(), { kind: 'appended', entries: [sampleEntry(5)] });

    expect(gap).toBe(true);
    expect(sequences(opened)).toEqual([1, 2, 3]);
    expect(opened.sequence).toBe(3);
  });

  it('keeps what came before a gap inside one push', () => {
    const { opened, gap } = applyConversationEvent(sampleOpened(), {
      kind: 'appended',
      entries: [sampleEntry(4), sampleEntry(6)],
    });

    expect(gap).toBe(true);
    expect(sequences(opened)).toEqual([1, 2, 3, 4]);
    expect(opened.sequence).toBe(4);
  });

  it('reports a gap where two pushes changed places, and is whole when the earlier one follows', () => {
    const early = applyConversationEvent(sampleOpened(), { kind: 'appended', entries: [sampleEntry(5)] });
    const late = applyConversationEvent(early.opened, { kind: 'appended', entries: [sampleEntry(4)] });
    const again = applyConversationEvent(late.opened, { kind: 'appended', entries: [sampleEntry(5)] });

    expect(early.gap).toBe(true);
    expect(again.gap).toBe(false);
    expect(sequences(again.opened)).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows the newer row', () => {
    const row = sampleRow({ version: 2, state: 'assigned', owner: { id: 'anna', name: 'Anna' } });

    expect(applyConversationEvent(sampleOpened(), { kind: 'row', row }).opened).toEqual(sampleOpened({ row }));
  });

  it('ignores a row that is older than its own', () => {
    const before = sampleOpened({ row: sampleRow({ version: 9, state: 'closed' }) });

    expect(
      applyConversationEvent(before, { kind: 'row', row: sampleRow({ version: 8, state: 'assigned' }) }).opened,
    ).toEqual(before);
  });

  it('moves read marks forwards only', () => {
    const read = applyConversationEvent(sampleOpened(), { kind: 'readMoved', side: 'visitor', sequence: 3 });
    const late = applyConversationEvent(read.opened, { kind: 'readMoved', side: 'visitor', sequence: 2 });

    expect(late.opened.marks).toEqual({ visitor: 3, operator: null });
  });

  it('keeps both marks apart', () => {
    const read = applyConversationEvent(sampleOpened(), { kind: 'readMoved', side: 'operator', sequence: 2 });

    expect(read.opened.marks).toEqual({ visitor: null, operator: 2 });
  });

  it('puts older entries in front and knows when the first is there', () => {
    const before = sampleOpened({ entries: [sampleEntry(3)], before: 3 });
    const page = { entries: [sampleEntry(1), sampleEntry(2)], before: null };

    expect(applyConversationEvent(before, { kind: 'older', page }).opened).toEqual(sampleOpened());
  });

  it('takes a page of older entries once, also when it was asked for twice', () => {
    const before = sampleOpened({ entries: [sampleEntry(3)], before: 3 });
    const page = { entries: [sampleEntry(1), sampleEntry(2)], before: null };
    const once = applyConversationEvent(before, { kind: 'older', page });

    expect(sequences(applyConversationEvent(once.opened, { kind: 'older', page }).opened)).toEqual([1, 2, 3]);
  });

  it('shows an edited message in its place, and equals the conversation fetched afterwards', () => {
    const edited = sampleEntry(2, { text: 'Better', change: sampleChange(4) });

    const { opened, gap } = applyConversationEvent(sampleOpened(), {
      kind: 'appended',
      entries: [sampleEntry(4, { type: 'messageUpdate', changed: edited }), sampleEntry(5)],
    });

    expect(gap).toBe(false);
    expect(opened).toEqual(
      sampleOpened({ entries: [sampleEntry(1), edited, sampleEntry(3), sampleEntry(5)], sequence: 5 }),
    );
  });

  it('counts a change of a message that is not loaded, and shows nothing of it', () => {
    const before = sampleOpened({ entries: [sampleEntry(3)], before: 3 });
    const changed = sampleEntry(1, { change: sampleChange(4) });

    const { opened, gap } = applyConversationEvent(before, {
      kind: 'appended',
      entries: [sampleEntry(4, { type: 'messageUpdate', changed })],
    });

    expect(gap).toBe(false);
    expect(opened).toEqual({ ...before, sequence: 4 });
  });

  it('keeps the newest of two changes of one message, whichever brings it', () => {
    const newest = sampleEntry(2, { text: null, change: sampleChange(5, 'deleted') });
    const older = sampleEntry(2, { text: 'Better', change: sampleChange(4) });

    const { opened } = applyConversationEvent(sampleOpened({ entries: [sampleEntry(1), newest, sampleEntry(3)] }), {
      kind: 'appended',
      entries: [sampleEntry(4, { type: 'messageUpdate', changed: older })],
    });

    expect(opened.entries[1]).toBe(newest);
  });
});

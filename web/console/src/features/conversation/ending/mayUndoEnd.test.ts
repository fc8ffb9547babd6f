import { sampleEntry, sampleOpened, samplePermissions, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { mayUndoEnd } from './mayUndoEnd';

const closedAt = '2026-03-01T12:00:00Z';
const joined = (sequence: number, id: string) =>
  sampleEntry(sequence, {
    type: 'event',
    name: 'handoff.status',
    value: { how: 'pickUp', operator: { id, name: id } },
  });
const ended = (closingReason = 'resolved') =>
  sampleOpened({
    row: sampleRow({ state: 'closed', closedAt, closingReason }),
    entries: [joined(1, 'ben'), joined(2, 'anna'), sampleEntry(3)],
  });
const after = (minutes: number) => Date.parse(closedAt) + minutes * 60_000;

describe('an end can be taken back', () => {
  it('for ten minutes, by whoever had the chat last', () => {
    expect(mayUndoEnd(ended(), { id: 'anna', permissions: samplePermissions.associate }, after(9))).toBe(true);
    expect(mayUndoEnd(ended(), { id: 'anna', permissions: samplePermissions.associate }, after(10))).toBe(false);
    expect(mayUndoEnd(ended(), { id: 'ben', permissions: samplePermissions.associate }, after(1))).toBe(false);
  });

  it('by those who oversee', () => {
    expect(mayUndoEnd(ended('timedOut'), { id: 'cem', permissions: samplePermissions.supervisor }, after(1))).toBe(
      true,
    );
  });

  it('not where time ran out before anybody answered', () => {
    const missed = ended('timedOut');
    const admin = { id: 'anna', permissions: samplePermissions.admin };

    expect(mayUndoEnd({ ...missed, row: { ...missed.row, missedReason: 'noAnswer' } }, admin, after(1))).toBe(false);
  });

  it('where somebody ended it, not where the visitor left', () => {
    expect(mayUndoEnd(ended('visitorLeft'), { id: 'anna', permissions: samplePermissions.admin }, after(1))).toBe(
      false,
    );
    expect(mayUndoEnd(sampleOpened(), { id: 'anna', permissions: samplePermissions.admin }, after(1))).toBe(false);
  });
});

import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { applyAlertEvent, isPressing } from './applyAlertEvent';

const alert = (last: number) => ({
  about: 'waiting' as const,
  conversationId: sampleId(last),
  contact: { id: 'vera', name: 'Vera', email: null },
  department: null,
  text: 'Help',
  reason: null,
  at: '2026-03-01T12:00:00Z',
  lastResort: false,
});
const raised = (last: number, now = 0) => ({ kind: 'raised', alert: alert(last), now }) as const;
const ids = (alerts: readonly { conversationId: string }[]) => alerts.map((one) => one.conversationId);
const offer = {
  about: 'offer',
  offerId: 'o',
  conversationId: sampleId(3),
  kind: 'transfer',
  contact: { id: 'vera', name: 'Vera', email: null },
  department: null,
  by: { id: 'ben', name: 'Ben' },
  note: 'Refunds',
  text: null,
  deadline: '2026-03-01T12:00:30Z',
} as const;
const offered = applyAlertEvent([], { kind: 'raised', alert: offer, now: 0 });
const given = (kind: 'assigned' | 'invited' | 'mentioned' | 'takenAway' | 'accepted' | 'declined' | 'timedOut') =>
  ({
    about: 'chat',
    conversationId: sampleId(4),
    kind,
    contact: { id: 'vera', name: 'Vera', email: null },
    department: null,
    by: { id: 'ben', name: 'Ben' },
    note: null,
    at: '2026-03-01T12:00:00Z',
  }) as const;
const two = applyAlertEvent(applyAlertEvent([], raised(1)), raised(2));

describe('alerts', () => {
  it('stand in the order in which they came, one for each conversation', () => {
    expect(ids(two)).toEqual([sampleId(1), sampleId(2)]);
    expect(ids(applyAlertEvent(two, raised(1)))).toEqual([sampleId(2), sampleId(1)]);
  });

  it('end when somebody takes the conversation', () => {
    const row = sampleRow({ state: 'assigned', owner: { id: 'ben', name: 'Ben' } });

    expect(ids(applyAlertEvent(two, { kind: 'row', row }))).toEqual([sampleId(2)]);
  });

  it('go on while the conversation is in the queue', () => {
    expect(applyAlertEvent(two, { kind: 'row', row: sampleRow({ state: 'queued' }) })).toBe(two);
  });

  it('end when they are dismissed', () => {
    expect(ids(applyAlertEvent(two, { kind: 'gone', id: sampleId(2) }))).toEqual([sampleId(1)]);
  });

  it('end when the queue no longer has the conversation, whatever was missed', () => {
    expect(ids(applyAlertEvent(two, { kind: 'queue', ids: [sampleId(2)], now: 5000 }))).toEqual([sampleId(2)]);
  });

  it('are not ended by a queue that was read before they came', () => {
    expect(applyAlertEvent(two, { kind: 'queue', ids: [], now: 100 })).toBe(two);
  });

  it('of an offer end when it is answered, taken back or over', () => {
    const row = sampleRow({ id: sampleId(3), state: 'assigned' });
    const out = { id: 'o', kind: 'transfer', to: null, department: { id: 'd', name: 'D' }, deadline: 't' } as const;

    expect(applyAlertEvent(offered, { kind: 'row', row: { ...row, offer: out } })).toBe(offered);
    expect(applyAlertEvent(offered, { kind: 'row', row })).toEqual([]);
    expect(applyAlertEvent(offered, { kind: 'time', now: Date.parse('2026-03-01T12:00:29Z') })).toBe(offered);
    expect(applyAlertEvent(offered, { kind: 'time', now: Date.parse('2026-03-01T12:00:30Z') })).toEqual([]);
  });

  it('of an offer or of what a colleague did do not depend on the queue', () => {
    const both = applyAlertEvent(offered, { kind: 'raised', alert: given('assigned'), now: 0 });

    expect(applyAlertEvent(both, { kind: 'queue', ids: [], now: 5000 })).toBe(both);
  });

  it('of what a colleague did end when they are seen', () => {
    const one = applyAlertEvent([], { kind: 'raised', alert: given('takenAway'), now: 0 });

    expect(applyAlertEvent(one, { kind: 'gone', id: sampleId(4) })).toEqual([]);
  });

  it('of a chat that is opened end, an offer stays until it is answered', () => {
    const one = applyAlertEvent(offered, { kind: 'raised', alert: given('assigned'), now: 0 });
    const opened = applyAlertEvent(one, { kind: 'opened', id: sampleId(4) });

    expect(ids(opened)).toEqual([sampleId(3)]);
    expect(applyAlertEvent(opened, { kind: 'opened', id: sampleId(3) })).toBe(opened);
  });

  it('that a chat was taken away stay when it is out of reach', () => {
    const one = applyAlertEvent(offered, { kind: 'raised', alert: given('takenAway'), now: 0 });

    expect(applyAlertEvent(one, { kind: 'left', id: sampleId(4) })).toBe(one);
    expect(ids(applyAlertEvent(one, { kind: 'left', id: sampleId(3) }))).toEqual([sampleId(4)]);
  });

  it.each([
    ['assigned', true],
    ['invited', true],
    ['mentioned', false],
    ['takenAway', false],
    ['accepted', false],
    ['declined', false],
    ['timedOut', false],
  ] as const)('of a chat that was %s call again: %s', (kind, again) => {
    expect(isPressing(given(kind))).toBe(again);
  });
});

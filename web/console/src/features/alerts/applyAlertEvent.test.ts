import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { applyAlertEvent } from './applyAlertEvent';

const alert = (last: number) => ({
  conversationId: sampleId(last),
  contactName: 'Vera',
  department: null,
  text: 'Help',
  reason: null,
  at: '2026-03-01T12:00:00Z',
});
const raised = (last: number, now = 0) => ({ kind: 'raised', alert: alert(last), now }) as const;
const ids = (alerts: readonly { conversationId: string }[]) => alerts.map((one) => one.conversationId);
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
});

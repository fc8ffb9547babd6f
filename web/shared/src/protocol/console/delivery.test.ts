import { describe, expect, it } from 'vitest';
import { applyConversationEvent } from './applyConversationEvent';
import { type Delivery, readDelivery } from './delivery';
import { sampleEntry, sampleOpened } from './samples';

const sent: Delivery = {
  state: 'sent',
  round: 1,
  cause: null,
  code: null,
  detail: null,
  providerIds: [],
  sentAt: '2026-03-01T12:00:05Z',
  deliveredAt: null,
  readAt: null,
  failedAt: null,
};

const file = {
  id: 'f1',
  name: 'note.ogg',
  contentType: 'audio/ogg',
  size: 0,
  url: '/api/attachments/f1',
  state: 'fetching',
  reason: null,
} as const;

describe('a delivery', () => {
  it('is read with its cause, and with trouble of the channel for a cause of a newer hub', () => {
    expect(readDelivery({ state: 'failed', round: 2, cause: 'blocked', code: '403' })).toMatchObject({
      state: 'failed',
      round: 2,
      cause: 'blocked',
      code: '403',
    });
    expect(readDelivery({ state: 'failed', cause: 'sunspots' })?.cause).toBe('channelTrouble');
    expect(readDelivery({ state: 'lost in thought' })).toBeUndefined();
  });

  it('moves under its message and under no other', () => {
    const opened = sampleOpened({ entries: [sampleEntry(1), sampleEntry(2)], sequence: 2 });

    const after = applyConversationEvent(opened, { kind: 'delivery', sequence: 2, delivery: sent }).opened;

    expect(after.entries.map((entry) => entry.delivery)).toEqual([null, sent]);
  });
});

describe('a file of a channel', () => {
  it('takes its bytes up where it stands', () => {
    const opened = sampleOpened({ entries: [sampleEntry(1, { files: [file] })], sequence: 1 });

    const after = applyConversationEvent(opened, { kind: 'file', file: { ...file, state: 'stored', size: 42 } }).opened;

    expect(after.entries[0]?.files).toEqual([{ ...file, state: 'stored', size: 42 }]);
  });
});

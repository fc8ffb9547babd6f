// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { localTimestamp, messageActivity } from './activities';

describe('a message on its way to the hub', () => {
  it('carries its client id, plain text and the names of its files', () => {
    const files = [new File(['x'], 'a.png', { type: 'image/png' }), new File(['x'], 'b')];
    const extra = { channelData: { postBack: true }, value: { a: 1 } };
    const delivery = { kind: 'sending' } as const;
    expect(messageActivity({ clientId: 'k1', text: 'Hi', extra, at: 'now', files, delivery }, 'dl_1')).toMatchObject({
      type: 'message',
      text: 'Hi',
      textFormat: 'plain',
      from: { id: 'dl_1' },
      value: { a: 1 },
      localTimestamp: 'now',
      attachments: [
        { contentType: 'image/png', name: 'a.png' },
        { contentType: 'application/octet-stream', name: 'b' },
      ],
      channelData: { clientActivityID: 'k1', postBack: true },
    });
  });

  it('a button can not pretend to be another kind of activity', () => {
    const extra = { type: 'event', from: { id: 'admin' } };
    const delivery = { kind: 'sending' } as const;
    expect(messageActivity({ clientId: 'k', text: '', extra, at: '', files: [], delivery }, 'dl_1')).toMatchObject({
      type: 'message',
      from: { id: 'dl_1' },
    });
  });

  it('writes the local time so that it names the same moment', () => {
    const moment = new Date('2026-03-02T10:00:00.123Z');
    const text = localTimestamp(moment);
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.123[+-]\d\d:\d\d$/);
    expect(new Date(text).getTime()).toBe(moment.getTime());
  });
});

import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { noReplies, type ReplyEvent, unseenReplies } from './unseenReplies';

const mine = (lastVisitorSequence: number, over = {}) =>
  sampleRow({ state: 'assigned', owner: { id: 'anna', name: 'Anna' }, lastVisitorSequence, ...over });
const row = (lastVisitorSequence: number, over = {}): ReplyEvent => ({
  kind: 'row',
  row: mine(lastVisitorSequence, over),
  operatorId: 'anna',
});
const after = (...events: readonly ReplyEvent[]) => events.reduce(unseenReplies, noReplies).unseen;

describe('replies in my own chats', () => {
  it('call when something new was said', () => {
    const [reply] = after({ kind: 'mine', rows: [mine(3)] }, row(5, { lastText: 'Hello?' }));

    expect(reply).toMatchObject({ id: sampleId(1), text: 'Hello?', sequence: 5 });
  });

  it('do not call for what was said before the chat was mine, nor for what is known', () => {
    expect(after(row(3))).toEqual([]);
    expect(after(row(3), row(3))).toEqual([]);
    expect(after({ kind: 'mine', rows: [mine(3)] }, row(3))).toEqual([]);
  });

  it('call for what came while the line was cut, unless it was read elsewhere', () => {
    const fetched = (sequence: number, over = {}): ReplyEvent => ({ kind: 'mine', rows: [mine(sequence, over)] });

    expect(after(fetched(3), fetched(5, { lastText: 'Hello?' }))).toMatchObject([{ text: 'Hello?', sequence: 5 }]);
    expect(after(row(3), fetched(5))).toHaveLength(1);
    expect(after(fetched(3), fetched(5), fetched(5))).toHaveLength(1);
    expect(after(fetched(3), fetched(5, { readSequence: 5 }))).toEqual([]);
    expect(after(fetched(3), fetched(5, { readSequence: 5 }), row(5))).toEqual([]);
  });

  it('do not call for chats of others', () => {
    expect(after(row(3), row(5, { owner: { id: 'bo', name: 'Bo' } }))).toEqual([]);
  });

  it.each([
    ['read', { kind: 'read', id: sampleId(1), sequence: 5 }],
    ['answered', row(5, { lastAuthor: 'operator' })],
    ['taken by a colleague', row(5, { owner: { id: 'bo', name: 'Bo' } })],
    ['out of reach', { kind: 'gone', id: sampleId(1) }],
  ] as const)('are silent again once %s', (_, event) => {
    expect(after(row(3), row(5), event)).toEqual([]);
  });

  it('go on calling when only earlier ones were read', () => {
    expect(after(row(3), row(5), { kind: 'read', id: sampleId(1), sequence: 4 })).toHaveLength(1);
  });
});

import { sampleEntry } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { messageMark } from './messageMark';

const anna = { kind: 'operator', id: 'anna', name: 'Anna' } as const;
const entries = [sampleEntry(1), sampleEntry(2, { author: anna }), sampleEntry(3), sampleEntry(4, { author: anna })];

describe('under the messages to the visitor', () => {
  it.each([
    [null, { seen: null, sent: 4 }],
    [1, { seen: null, sent: 4 }],
    [3, { seen: 2, sent: 4 }],
    [4, { seen: 4, sent: null }],
  ])('a mark at %j says %j', (visitor, mark) => {
    expect(messageMark({ entries, marks: { visitor, operator: null } })).toEqual(mark);
  });
});

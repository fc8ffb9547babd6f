import { readActivity } from '@omnichannel/shared/protocol/readActivity';
import { describe, expect, it } from 'vitest';
import { applyActivity } from './applyActivity';
import { emptyTranscript, type Transcript } from './transcript';

const page = 'https://shop.example/orders';
const viewer = { userId: 'dl_ann', now: 0 };
const suggestion = {
  type: 'message',
  id: 'c1|4',
  from: { id: 'anna', name: 'Anna', role: 'bot' },
  text: page,
  value: { page },
};
const answer = (sequence: number, opened: boolean) => ({
  type: 'event',
  id: `c1|${sequence}`,
  name: 'omnichannel.pageAnswer',
  from: { id: 'dl_ann', role: 'user' },
  value: { activityId: 'c1|4', page, opened },
});

function fold(...all: readonly object[]): Transcript {
  return all
    .map(readActivity)
    .flatMap((activity) => activity ?? [])
    .reduce((folded, activity) => applyActivity(folded, activity, viewer), emptyTranscript);
}

const pageIn = ({ entries }: Transcript) => entries.flatMap((entry) => (entry.kind === 'message' ? [entry.page] : []));

describe('a suggested page', () => {
  it('waits for an answer, and what was opened stays so', () => {
    expect(pageIn(fold(suggestion))).toEqual([{ address: page, answer: '' }]);
    expect(pageIn(fold(suggestion, answer(5, false)))).toEqual([{ address: page, answer: 'declined' }]);
    expect(pageIn(fold(suggestion, answer(5, true), answer(6, false)))).toEqual([{ address: page, answer: 'opened' }]);
  });

  it.each([
    ['the visitor’s own message', { ...suggestion, from: { id: 'dl_ann', role: 'user' } }],
    ['other words than its address', { ...suggestion, text: 'https://other.example/' }],
    [
      'an address that runs something',
      { ...suggestion, text: 'javascript:alert(1)', value: { page: 'javascript:alert(1)' } },
    ],
    ['no address', { ...suggestion, text: '', value: { page: '' } }],
  ])('is none in %s', (_, message) => expect(pageIn(fold(message))).toEqual([null]));
});

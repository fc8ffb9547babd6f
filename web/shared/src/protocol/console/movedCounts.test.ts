import { describe, expect, it } from 'vitest';
import { movedCounts } from './movedCounts';
import { sampleRow } from './samples';

const head = (count: number) => ({ version: 1, count });
const counts = {
  ...{ mine: head(2), queue: head(3), bot: head(0), closed: head(1000), undelivered: head(1) },
  ...{ missed: head(0), monitored: head(0), active: head(5), all: head(1000) },
};
const anna = { id: 'anna', name: 'Anna' };
const waits = sampleRow({ version: 1 });
const taken = sampleRow({ version: 2, state: 'assigned', owner: anna });
const moved = (before: typeof waits | undefined, after: typeof waits) => {
  const { mine, queue, bot, closed } = movedCounts(counts, { before, after, operatorId: 'anna' });
  return [mine.count, queue.count, bot.count, closed.count];
};

describe('the counts of the lists', () => {
  it('follow a chat from one list into another', () => {
    expect(moved(waits, taken)).toEqual([3, 2, 0, 1000]);
  });

  it('stay where a chat only says something new', () => {
    expect(moved(waits, sampleRow({ version: 2, lastText: 'Hello?' }))).toEqual([2, 3, 0, 1000]);
  });

  it('count what did not arrive beside where the chat is', () => {
    const lost = sampleRow({ version: 2, undelivered: 2 });
    const { queue, undelivered } = movedCounts(counts, { before: waits, after: lost, operatorId: 'anna' });

    expect([queue.count, undelivered.count]).toEqual([3, 2]);
  });

  it('do not guess about a chat that was in no loaded list', () => {
    expect(moved(undefined, taken)).toEqual([2, 3, 0, 1000]);
  });

  it('do not count beyond what the hub counts, nor follow an old push', () => {
    expect(moved(taken, sampleRow({ version: 3, state: 'closed' }))).toEqual([1, 3, 0, 1000]);
    expect(moved(taken, waits)).toEqual([2, 3, 0, 1000]);
  });
});

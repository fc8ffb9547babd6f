import { describe, expect, it } from 'vitest';
import { mayRate } from './mayRate';
import { emptyTranscript, type LineEntry } from './transcript';

const joined: LineEntry = { kind: 'joined', id: 'c1|2', sequence: 2, timestamp: '', name: 'Anna' };

describe('a visitor is asked how the chat was', () => {
  it.each([
    ['while it goes on', { entries: [joined] }, false],
    ['when only the bot was there', { endedBecause: 'resolved', endedAt: 3 }, false],
    ['when a person was there and it has ended', { entries: [joined], endedBecause: 'resolved', endedAt: 3 }, true],
  ])('%s or not', (_, fields, asked) => {
    expect(mayRate({ ...emptyTranscript, ...fields })).toBe(asked);
  });
});

import { readAbilities } from '@omnichannel/shared/protocol/console/abilities';
import { describe, expect, it } from 'vitest';
import { countText } from './countText';

const abilities = (over: object) =>
  readAbilities({ textLength: 10, ...over }) as NonNullable<ReturnType<typeof readAbilities>>;

describe('the length of a text', () => {
  it('is counted in the unit of the channel', () => {
    expect(countText('😀😀', abilities({}))).toEqual({ length: 4, longest: 10, messages: 1 });
    expect(countText('😀😀', abilities({ textUnit: 'codePoints' })).length).toBe(2);
    expect(countText('x'.repeat(21), abilities({})).messages).toBe(3);
  });

  it.each([
    ['x'.repeat(160), 160, 1],
    ['x'.repeat(161), 161, 2],
    ['€'.repeat(80), 160, 1],
    ['€'.repeat(81), 162, 2],
    [`${'x'.repeat(69)}ё`, 70, 1],
    [`${'x'.repeat(70)}ё`, 71, 2],
    ['x'.repeat(307), 307, 3],
  ])('of an SMS is told in segments: %s', (text, length, messages) => {
    expect(countText(text, abilities({ countsSegments: true }))).toMatchObject({ length, messages });
  });
});

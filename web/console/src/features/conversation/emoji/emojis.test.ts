import { describe, expect, it } from 'vitest';
import { emojiGroups, loadEmojis, searchEmojis } from './emojis';

describe('emoji', () => {
  it.each([
    ['en', 'party popper', '🎉'],
    ['en', 'thumbs', '👍'],
    ['de', 'konfetti', '🎉'],
  ])('in %s are found by “%s”', async (language, query, sign) => {
    const found = searchEmojis(await loadEmojis(language), query);

    expect(found.map((one) => one.sign.replace('\uFE0F', ''))).toContain(sign);
  });

  it('are found by the beginnings of words, not by their middles', async () => {
    const found = searchEmojis(await loadEmojis('en'), 'opper');

    expect(found).toEqual([]);
  });

  it('fill every group that is shown', async () => {
    const emojis = await loadEmojis('en');

    expect(emojiGroups.filter((group) => !emojis.some((one) => one.group === group))).toEqual([]);
  });
});

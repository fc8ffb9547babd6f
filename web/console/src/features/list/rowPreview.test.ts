import { sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { rowPreview } from './rowPreview';

describe('a row', () => {
  it('says what the visitor wants, whatever was said last', () => {
    const row = sampleRow({
      wish: 'My invoice is wrong',
      lastText: 'A colleague will be with you.',
      lastAuthor: 'bot',
    });

    expect(rowPreview(row, 'anna')).toBe('My invoice is wrong');
    expect(rowPreview({ ...row, lastDeleted: true, lastText: null }, 'anna')).toBe('My invoice is wrong');
  });

  it('says the last words, and whose they are, where no wish is shown', () => {
    const row = sampleRow({ wish: null, lastText: 'Good morning', lastAuthor: 'bot' });

    expect(rowPreview(row, 'anna')).toBe('Bot: Good morning');
    expect(rowPreview({ ...row, lastAuthor: 'visitor' }, 'anna')).toBe('Good morning');
  });
});

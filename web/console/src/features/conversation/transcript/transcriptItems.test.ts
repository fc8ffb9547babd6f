import { sampleEntry } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { transcriptItems } from './transcriptItems';

const bot = { kind: 'bot', id: 'bot', name: 'Bot' } as const;
const kinds = (entries: Parameters<typeof transcriptItems>[0], newAfter: number | null = null) =>
  transcriptItems(entries, newAfter).map((item) => item.kind);

describe('the transcript', () => {
  it('puts messages of one author in a row together', () => {
    const items = transcriptItems([sampleEntry(1), sampleEntry(2), sampleEntry(3, { author: bot })], null);

    expect(items.map((item) => (item.kind === 'group' ? item.entries.length : item.kind))).toEqual(['day', 2, 1]);
  });

  it('keeps messages apart that lie more than five minutes apart', () => {
    expect(kinds([sampleEntry(1), sampleEntry(2, { at: '2026-03-01T12:05:01Z' })])).toEqual(['day', 'group', 'group']);
  });

  it('keeps what was never sent apart from what was', () => {
    expect(kinds([sampleEntry(1, { author: bot }), sampleEntry(2, { author: bot, suppressed: true })])).toEqual([
      'day',
      'group',
      'group',
    ]);
  });

  it('separates the days', () => {
    expect(kinds([sampleEntry(1), sampleEntry(2, { at: '2026-03-03T12:00:00Z' })])).toEqual([
      'day',
      'group',
      'day',
      'group',
    ]);
  });

  it('marks where the new messages begin, once, at the first of the visitor', () => {
    const entries = [sampleEntry(1), sampleEntry(2, { author: bot }), sampleEntry(3), sampleEntry(4)];

    expect(kinds(entries, 1)).toEqual(['day', 'group', 'group', 'new', 'group']);
  });

  it('marks nothing where everything was read', () => {
    expect(kinds([sampleEntry(1), sampleEntry(2)], 2)).toEqual(['day', 'group']);
  });

  it('leaves out events that say nothing to a person', () => {
    expect(kinds([sampleEntry(1, { type: 'conversationUpdate' }), sampleEntry(2)])).toEqual(['day', 'group']);
  });
});

import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { mostTabs, neighbourOf, readTabs, tabOf, without, withTab } from './openTabs';

const tab = (last: number, usedAt = last) => ({ id: sampleId(last), name: `Kim ${last}`, contactId: 'c', usedAt });
const nobody = new Set<ReturnType<typeof sampleId>>();
const full = Array.from({ length: mostTabs }, (_, index) => tab(index + 1));

describe('the tabs of open chats', () => {
  it('come at the end and keep their place when they are opened again', () => {
    const tabs = withTab(withTab([tab(1)], tab(2), nobody), tab(1, 9), nobody);

    expect(tabs.map(({ id, usedAt }) => [id, usedAt])).toEqual([
      [sampleId(1), 9],
      [sampleId(2), 2],
    ]);
  });

  it('are never too many: the one used longest ago makes room', () => {
    const tabs = withTab(full, tab(99), nobody);

    expect(tabs).toHaveLength(mostTabs);
    expect(tabs.some(({ id }) => id === sampleId(1))).toBe(false);
    expect(tabs.at(-1)?.id).toBe(sampleId(99));
  });

  it('keep what is unread as long as something else can go', () => {
    const tabs = withTab(full, tab(99), new Set([sampleId(1)]));

    expect(tabs.map(({ id }) => id)).toContain(sampleId(1));
    expect(tabs.map(({ id }) => id)).not.toContain(sampleId(2));
  });

  it('leave their place to the next, else to the one before, else to nobody', () => {
    expect(neighbourOf([tab(1), tab(2), tab(3)], sampleId(2))).toBe(sampleId(3));
    expect(neighbourOf([tab(1), tab(2)], sampleId(2))).toBe(sampleId(1));
    expect(neighbourOf([tab(1)], sampleId(1))).toBeNull();
    expect(without([tab(1), tab(2)], sampleId(1))).toEqual([tab(2)]);
  });

  it('are read as they were stored, without what cannot be read', () => {
    expect(readTabs(JSON.stringify([tab(1), { id: 'no' }, null, tab(2)]))).toEqual([tab(1), tab(2)]);
    expect(readTabs('not json')).toEqual([]);
    expect(readTabs(null)).toEqual([]);
  });

  it('remember who the visitor is, and not the words of a language for somebody without a name', () => {
    const [nobodyKnows, byMail] = [
      tabOf(sampleId(1), { id: 'contact-4f2a', name: null, email: null }, 1),
      tabOf(sampleId(2), { id: 'contact-7c1d', name: null, email: 'kim@example.com' }, 2),
    ];

    expect(readTabs(JSON.stringify([nobodyKnows, byMail]))).toEqual([
      { id: sampleId(1), name: null, contactId: 'contact-4f2a', usedAt: 1 },
      { id: sampleId(2), name: 'kim@example.com', contactId: 'contact-7c1d', usedAt: 2 },
    ]);
  });

  it('that were stored without a contact keep their words', () => {
    const stored = JSON.stringify([{ id: sampleId(1), name: 'Kim', usedAt: 1 }]);

    expect(readTabs(stored)).toEqual([{ id: sampleId(1), name: 'Kim', contactId: '', usedAt: 1 }]);
  });
});

import { sampleEntry } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { systemSentence } from './systemSentence';

const anna = { id: 'anna', name: 'Anna' };
const event = (name: string, value: unknown) => systemSentence(sampleEntry(1, { type: 'event', name, value }));
const end = (code: string | null, kind: 'operator' | 'system' = 'system') =>
  systemSentence(sampleEntry(1, { type: 'endOfConversation', code, author: { kind, id: 'anna', name: 'Anna' } }));

describe('what happened, as a sentence', () => {
  it.each([
    ['handoff.initiate', { reason: 'refund' }, 'The bot asked for a person: “refund”'],
    [
      'handoff.initiate',
      { reason: 'refund', department: { id: 'd', name: 'Sales' } },
      'The bot asked for a person from Sales: “refund”',
    ],
    ['handoff.initiate', {}, 'The bot asked for a person'],
    ['handoff.status', { how: 'pickUp', operator: anna }, 'Anna joined'],
    ['handoff.status', { how: 'takeOver', operator: anna }, 'Anna took over from the bot'],
    ['handoff.status', { how: 'reopen', operator: anna }, 'Anna reopened the chat'],
    ['omnichannel.reopened', { by: 'visitor', to: 'queued' }, 'The visitor wrote again and is back in the queue'],
    ['omnichannel.reopened', { by: 'operator', to: 'assigned' }, null],
    ['handoff.initiate', { cause: 'botError' }, 'The bot could not go on and handed the chat to people'],
    ['omnichannel.ending', { seconds: 30 }, 'Ends in 30 seconds unless the visitor replies'],
    ['omnichannel.endingCancelled', { by: 'visitor' }, 'The visitor is back, so the chat goes on'],
    ['omnichannel.endingCancelled', { by: 'operator' }, 'The countdown was stopped'],
    ['omnichannel.tags', { added: ['lead', 'VIP'], removed: [] }, 'The bot tagged the chat lead, VIP'],
    ['omnichannel.tags', { added: ['lead'], removed: ['cold'] }, 'The bot tagged the chat lead and took off cold'],
    ['omnichannel.tags', { added: [], removed: [] }, null],
    ['omnichannel.contact', { field: 'phone', value: '+49301' }, 'The bot noted for this contact: phone +49301'],
    [
      'omnichannel.contact',
      { field: 'custom', name: 'plan', value: 'gold' },
      'The bot noted for this contact: plan gold',
    ],
    ['omnichannel.contact', { field: 'shoe', value: '42' }, null],
    ['omnichannel.pageAnswer', { page: 'https://shop.example/', opened: true }, 'The visitor opened shop.example'],
    [
      'omnichannel.pageAnswer',
      { page: `https://shop.example/lamps?utm=${'a'.repeat(200)}`, opened: false },
      'The visitor did not want to open shop.example/lamps',
    ],
    ['omnichannel.pageAnswer', {}, null],
    ['omnichannel.missed', { reason: 'offlineHours' }, 'It was out of hours, so the visitor left a message'],
    ['omnichannel.missed', { reason: 'declined' }, 'Missed: everybody who was asked declined'],
    ['handoff.status', { how: 'transfer', operator: anna }, 'Anna has the chat now'],
    ['handoff.status', { how: 'routing', operator: anna }, 'The chat went to Anna'],
    ['handoff.status', { how: 'reassign', operator: anna }, null],
    [
      'omnichannel.reassigned',
      { from: 'queued', to: anna, department: { id: 'd', name: 'Sales' }, note: 'She knows them' },
      'The chat was given to Anna (Sales): “She knows them”',
    ],
    ['omnichannel.offer', { id: 'o', state: 'offered', kind: 'ring', operator: anna }, 'Offered to Anna'],
    ['omnichannel.offer', { id: 'o', state: 'declined', operator: anna, note: 'Lunch' }, 'Anna declined: “Lunch”'],
    ['omnichannel.offer', { id: 'o', state: 'timedOut', operator: anna }, 'Anna did not answer in time'],
    ['omnichannel.offer', { id: 'o', state: 'timedOut' }, 'Nobody answered in time'],
    ['omnichannel.offer', { id: 'o', state: 'withdrawn' }, 'The offer was taken back'],
    ['omnichannel.offer', { id: 'o', state: 'accepted', operator: anna }, null],
    [
      'omnichannel.requeued',
      { reason: 'ownerLost' },
      'Whoever had the chat has gone offline; it waits in the queue again',
    ],
    ['omnichannel.participant', { state: 'joined', operator: anna }, 'Anna joined in'],
    [
      'omnichannel.participant',
      { state: 'joined', operator: anna, by: { id: 'ben', name: 'Ben' } },
      'Ben asked Anna in',
    ],
    ['omnichannel.participant', { state: 'left', operator: anna }, 'Anna left the chat'],
    [
      'omnichannel.routing',
      { decision: 'fallback', department: { id: 'd', name: 'Sales' } },
      'Nobody took it in time, so it moved on to Sales',
    ],
    ['omnichannel.routing', { decision: 'admitted' }, null],
    ['omnichannel.rating', { score: 4, comment: 'Quick' }, 'The visitor gave 4 of 5 stars: “Quick”'],
    ['vendor.other', {}, null],
  ])('%s %j', (name, value, sentence) => {
    expect(event(name, value)).toBe(sentence);
  });

  it('says who did it, where that was an operator', () => {
    const author = { kind: 'operator', ...anna } as const;
    const by = (name: string, value: unknown) => systemSentence(sampleEntry(1, { type: 'event', name, value, author }));

    expect(by('omnichannel.ending', { seconds: 60 })).toBe('Anna gave the visitor 60 seconds to reply');
    expect(by('omnichannel.endingCancelled', { by: 'operator' })).toBe('Anna stopped the countdown');
    expect(by('omnichannel.contact', { field: 'email', value: 'kim@example.com' })).toBe(
      'Anna changed the e-mail address to kim@example.com',
    );
    expect(by('omnichannel.contact', { field: 'phone', value: '' })).toBe('Anna removed the telephone number');
    expect(by('omnichannel.reopened', { by: 'operator', to: 'queued' })).toBe(
      'Anna reopened the chat; it is back in the queue',
    );
  });

  it('says who gave a chat to whom, who asked whom, and who put it back', () => {
    const author = { kind: 'operator', id: 'ben', name: 'Ben' } as const;
    const by = (name: string, value: unknown) => systemSentence(sampleEntry(1, { type: 'event', name, value, author }));

    expect(by('omnichannel.reassigned', { to: anna, note: '' })).toBe('Ben gave the chat to Anna');
    expect(
      by('omnichannel.offer', { id: 'o', state: 'offered', kind: 'transfer', operator: anna, note: 'Refunds' }),
    ).toBe('Ben asked Anna to take the chat: “Refunds”');
    expect(
      by('omnichannel.offer', { id: 'o', state: 'offered', kind: 'transfer', department: { id: 'd', name: 'Sales' } }),
    ).toBe('Ben asked Sales to take the chat');
    expect(by('omnichannel.requeued', { reason: 'returned' })).toBe('Ben put the chat back into the queue');
  });

  it('says who closed the chat, or why it closed', () => {
    expect(end('resolved', 'operator')).toBe('Anna closed the chat');
    expect(end('idle')).toBe('Nobody wrote for a long time, and the chat was closed');
    expect(end('something_new')).toBe('The chat was closed');
  });

  it('is none for a message', () => {
    expect(systemSentence(sampleEntry(1))).toBeNull();
  });
});

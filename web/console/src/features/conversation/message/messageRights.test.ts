import { readAbilities } from '@omnichannel/shared/protocol/console/abilities';
import { readDelivery } from '@omnichannel/shared/protocol/console/delivery';
import { sampleChange, sampleEntry, samplePermissions } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { messageRights } from './messageRights';

const anna = { id: 'anna', permissions: samplePermissions.associate, mayWrite: true, channel: null } as const;
const sue = { id: 'sue', permissions: samplePermissions.supervisor, mayWrite: false, channel: null } as const;
const own = sampleEntry(1, { author: { kind: 'operator', id: 'anna', name: 'Anna' } });
const visitors = sampleEntry(2);

describe('a message', () => {
  it('may be edited and deleted by its author in a chat of theirs', () => {
    expect(messageRights(own, anna)).toEqual({ edit: true, remove: true, versions: false, cannot: [] });
    expect(messageRights(own, { ...anna, mayWrite: false })).toEqual({
      edit: false,
      remove: false,
      versions: false,
      cannot: [],
    });
  });

  it('of others may be deleted by those who lead, and edited by nobody', () => {
    expect(messageRights(visitors, anna)).toEqual({ edit: false, remove: false, versions: false, cannot: [] });
    expect(messageRights(visitors, sue)).toEqual({ edit: false, remove: true, versions: false, cannot: [] });
  });

  it('that is deleted can only be looked up, by those who lead', () => {
    const gone = { ...own, text: null, change: sampleChange(3, 'deleted') };

    expect(messageRights(gone, anna)).toEqual({ edit: false, remove: false, versions: false, cannot: [] });
    expect(messageRights(gone, sue)).toEqual({ edit: false, remove: false, versions: true, cannot: [] });
  });

  it.each([
    { visibility: 'operators', author: { kind: 'bot', id: null, name: null } },
    { type: 'event' },
    { author: { kind: 'system', id: null, name: null } },
  ] as const)('is not what %o is', (over) => {
    expect(messageRights({ ...own, ...over }, sue)).toEqual({
      edit: false,
      remove: false,
      versions: false,
      cannot: [],
    });
  });

  it('that the vendor has cannot be changed where the channel cannot, and can before', () => {
    const channel = readAbilities({ edits: false, deletes: true });
    const delivery = readDelivery({ state: 'sent', providerIds: ['p1'] }) ?? null;
    const waiting = readDelivery({ state: 'pending' }) ?? null;

    expect(messageRights({ ...own, delivery }, { ...anna, channel })).toMatchObject({
      edit: false,
      remove: true,
      cannot: ['edit'],
    });
    expect(messageRights({ ...own, delivery: waiting }, { ...anna, channel })).toMatchObject({
      edit: true,
      cannot: [],
    });
  });

  it('for colleagues is its author’s also where they have no part in the chat, and leaders may take it back', () => {
    const note = { ...own, visibility: 'operators' as const };
    const reading = { mayWrite: false, channel: null };

    expect(messageRights(note, { ...anna, ...reading })).toMatchObject({ edit: true, remove: true });
    expect(messageRights(note, { ...sue, ...reading })).toMatchObject({ edit: false, remove: true });
    expect(messageRights(note, { id: 'x', permissions: [], ...reading })).toMatchObject({
      edit: false,
      remove: false,
    });
  });
});

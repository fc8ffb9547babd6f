import { sampleChange, sampleEntry } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { messageRights } from './messageRights';

const anna = { id: 'anna', role: 'associate', mayWrite: true } as const;
const sue = { id: 'sue', role: 'supervisor', mayWrite: false } as const;
const own = sampleEntry(1, { author: { kind: 'operator', id: 'anna', name: 'Anna' } });
const visitors = sampleEntry(2);

describe('a message', () => {
  it('may be edited and deleted by its author in a chat of theirs', () => {
    expect(messageRights(own, anna)).toEqual({ edit: true, remove: true, versions: false });
    expect(messageRights(own, { ...anna, mayWrite: false })).toEqual({ edit: false, remove: false, versions: false });
  });

  it('of others may be deleted by those who lead, and edited by nobody', () => {
    expect(messageRights(visitors, anna)).toEqual({ edit: false, remove: false, versions: false });
    expect(messageRights(visitors, sue)).toEqual({ edit: false, remove: true, versions: false });
  });

  it('that is deleted can only be looked up, by those who lead', () => {
    const gone = { ...own, text: null, change: sampleChange(3, 'deleted') };

    expect(messageRights(gone, anna)).toEqual({ edit: false, remove: false, versions: false });
    expect(messageRights(gone, sue)).toEqual({ edit: false, remove: false, versions: true });
  });

  it.each([
    { visibility: 'operators' },
    { type: 'event' },
    { author: { kind: 'system', id: null, name: null } },
  ] as const)('is not what %o is', (over) => {
    expect(messageRights({ ...own, ...over }, sue)).toEqual({ edit: false, remove: false, versions: false });
  });
});

import type { Tag } from '@omnichannel/shared/protocol/console/tag';
import { describe, expect, it } from 'vitest';
import { bodyOf } from './saveTags';

const lead: Tag = { id: '1', name: 'Lead', colour: 'green', isOutcome: false };
const refund: Tag = { id: '2', name: 'Refund', colour: 'red', isOutcome: true };
const list = { version: 3, tags: [lead, refund] };

describe('a change of the tags', () => {
  it('sends all of them, the changed one as it is now', () => {
    const prospect = { ...lead, name: 'Prospect' };
    expect(bodyOf(list, { kind: 'save', tag: prospect })).toEqual({ version: 3, tags: [refund, prospect], merged: [] });
  });

  it('leaves out what is deleted, and says what becomes another one', () => {
    expect(bodyOf(list, { kind: 'delete', tag: lead })).toEqual({ version: 3, tags: [refund], merged: [] });
    expect(bodyOf(list, { kind: 'merge', tag: lead, into: refund })).toEqual({
      version: 3,
      tags: [refund],
      merged: [{ id: '1', into: '2' }],
    });
  });
});

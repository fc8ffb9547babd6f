import { samplePermissions, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { describe, expect, it } from 'vitest';
import { type HandoverRights, handoverRights } from './handoverRights';

const anna = { id: 'anna', name: 'Anna' };
const ben = { id: 'ben', name: 'Ben' };
const offer = { id: 'o', kind: 'transfer', to: ben, department: { id: 'd', name: 'Support' }, deadline: 't' } as const;
const all = (rights: HandoverRights) =>
  Object.entries(rights)
    .filter(([, may]) => may)
    .map(([what]) => what);

describe('who may hand a conversation over', () => {
  it.each([
    ['an associate whose it is', 'associate', { owner: anna }, ['write', 'transfer', 'invite', 'requeue']],
    ['an associate who has offered it', 'associate', { owner: anna, offer }, ['write', 'invite', 'requeue']],
    [
      'an associate beside the owner',
      'associate',
      { owner: ben, participants: [anna] },
      ['write', 'invite', 'stepOut'],
    ],
    ['an associate who reads along', 'associate', { owner: ben }, []],
    ['a supervisor whose it is', 'supervisor', { owner: anna }, ['write', 'reassign', 'transfer', 'invite', 'requeue']],
    [
      'a supervisor who reads along',
      'supervisor',
      { owner: ben },
      ['reassign', 'invite', 'takeOver', 'join', 'monitor', 'requeue'],
    ],
    [
      'an admin beside the owner',
      'admin',
      { owner: ben, participants: [anna] },
      ['write', 'reassign', 'invite', 'takeOver', 'requeue', 'stepOut'],
    ],
    ['a supervisor, while it waits', 'supervisor', { state: 'queued' }, ['reassign']],
    ['a supervisor, while the bot has it', 'supervisor', { state: 'bot' }, ['reassign']],
    ['a supervisor, once it is closed', 'supervisor', { state: 'closed' }, []],
  ] as const)('%s', (_, role, over, may) => {
    expect(
      all(
        handoverRights(sampleRow({ state: 'assigned', ...over }), { id: 'anna', permissions: samplePermissions[role] }),
      ),
    ).toEqual(may);
  });
});

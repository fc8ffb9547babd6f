import { sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { plainStanding } from '@omnichannel/shared/protocol/console/standing';
import type { Target } from '@omnichannel/shared/protocol/console/target';
import { describe, expect, it } from 'vitest';
import { receiversOf } from './receiversOf';

const person = (id: string, status: Target['status'] = 'available'): Target => ({
  id,
  name: id,
  picture: null,
  status,
  standing: plainStanding,
  load: 1,
  cap: 5,
});
const support = {
  id: 'd',
  name: 'Support',
  operators: [person('anna'), person('ben'), person('cem'), person('dora', 'busy'), person('eva', 'offline')],
};
const row = sampleRow({
  state: 'assigned',
  owner: { id: 'ben', name: 'Ben' },
  participants: [{ id: 'cem', name: 'Cem' }],
});

describe('those who can be chosen', () => {
  it.each([
    ['reassign', 'anna', ['anna', 'cem']],
    ['transfer', 'ben', ['anna', 'cem']],
    ['invite', 'ben', ['anna', 'dora']],
  ] as const)('to %s are the others who could take it', (kind, me, names) => {
    expect(receiversOf(support, { kind, row }, me).map((one) => one.id)).toEqual(names);
  });

  it('are nobody where there is no department', () => {
    expect(receiversOf(undefined, { kind: 'reassign', row }, 'anna')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readDepartmentList, usualPolicy } from './department';
import { bodyOf } from './queries';

const policy = {
  ...usualPolicy,
  strategy: 'leastBusy',
  maximumWaitSeconds: 600,
  afterWait: 'fallback',
  fallback: 'sales',
  hours: {
    timeZone: 'Europe/Berlin',
    weekly: [{ day: 'monday', from: '09:00:00', to: '17:30:00' }],
    days: [
      { date: '2026-12-24', from: null, to: null },
      { date: '2026-12-31', from: '09:00:00', to: '12:00:00' },
    ],
  },
};
const wire = { id: 'support', version: 3, name: 'Support', isDefault: true, policy, isOpen: true, members: [] };

describe('a department', () => {
  it('is read, with its times to the minute', () => {
    const read = readDepartmentList({ items: [wire], strategies: ['broadcast', 'leastBusy'] });

    expect(read?.items[0]).toMatchObject({ id: 'support', version: 3, isDefault: true, opensAt: null });
    expect(read?.items[0]?.policy.hours.weekly).toEqual([{ day: 'monday', from: '09:00', to: '17:30' }]);
    expect(read?.items[0]?.policy.hours.days[0]).toEqual({ date: '2026-12-24', from: null, to: null });
  });

  it('is sent as the hub reads it', () => {
    const read = readDepartmentList({ items: [wire], strategies: [] })?.items[0];

    expect(read && bodyOf(read)).toEqual({ version: 3, name: 'Support', isDefault: true, policy });
  });

  it.each([[null], [{}], [{ items: [{ ...wire, policy: null }], strategies: [] }], [{ items: [{ id: 'x' }] }]])(
    'is refused where it is something else: %j',
    (value) => {
      expect(readDepartmentList(value)?.items[0]).toBeUndefined();
    },
  );
});

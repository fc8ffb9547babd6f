import type { Target, TargetDepartment } from '@omnichannel/shared/protocol/console/target';
import type { HandoverWish } from '../../common/handover/handover';

/** Who can be chosen in a department: those who are available; asked in may be whoever is there at all. */
export function receiversOf(
  department: TargetDepartment | undefined,
  { kind, row }: HandoverWish,
  operatorId: string,
): readonly Target[] {
  const has = (id: string) =>
    row.owner?.id === id || (kind === 'invite' && row.participants.some((one) => one.id === id));
  return (department?.operators ?? []).filter(
    ({ id, status }) =>
      !has(id) &&
      (kind === 'reassign' || id !== operatorId) &&
      (kind === 'invite' ? status !== 'offline' : status === 'available'),
  );
}

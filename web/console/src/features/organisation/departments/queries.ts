import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import { type Department, readDepartment, readDepartmentList } from './department';

/** All departments with how they work, for admins. */
export const departmentsQuery = queryOptions({
  queryKey: keys.departments,
  queryFn: () => request('/api/departments', { read: readDepartmentList }),
});

/** What can be set of a department; version 0 makes a new one. */
export type DepartmentForm = Pick<Department, 'id' | 'version' | 'name' | 'isDefault' | 'policy'>;

export function saveDepartment(form: DepartmentForm): Promise<Department> {
  return request(`/api/departments/${form.id}`, { method: 'PUT', body: bodyOf(form), read: readDepartment });
}

export function deleteDepartment(id: string): Promise<true> {
  return request(`/api/departments/${id}`, { method: 'DELETE', read: () => true as const });
}

/** What is sent: times with their seconds, as the hub reads them. */
export function bodyOf({ version, name, isDefault, policy }: DepartmentForm) {
  const { timeZone, weekly, days } = policy.hours;
  return {
    version,
    name,
    isDefault,
    policy: {
      ...policy,
      hours: {
        timeZone,
        weekly: weekly.map((span) => ({ ...span, from: `${span.from}:00`, to: `${span.to}:00` })),
        days: days.map((day) => ({ ...day, from: day.from && `${day.from}:00`, to: day.to && `${day.to}:00` })),
      },
    },
  };
}

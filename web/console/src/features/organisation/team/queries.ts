import { readList } from '@omnichannel/shared/protocol/console/read';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import { type Operator, readOperator } from './operator';

/** Everybody who answers, for admins. */
export const operatorsQuery = queryOptions({
  queryKey: keys.operators,
  queryFn: () => request('/api/operators', { read: (value) => readList(value, readOperator) }),
});

/** What admins set for somebody. */
export type OperatorForm = Pick<Operator, 'id' | 'cap' | 'skills' | 'languages' | 'departments'>;

export function saveOperator({ id, ...body }: OperatorForm): Promise<Operator> {
  return request(`/api/operators/${id}`, { method: 'PUT', body, read: readOperator });
}

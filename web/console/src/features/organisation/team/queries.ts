import { readList, readText } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import { type Invitation, readInvitation } from './invitation';
import { type Operator, readOperator } from './operator';

// Who is there and how much they have to do changes while one looks.
const freshFor = 10_000;

/** Everybody who answers, for admins. */
export const operatorsQuery = queryOptions({
  queryKey: keys.operators,
  refetchInterval: freshFor,
  queryFn: () => request('/api/operators', { read: (value) => readList(value, readOperator) }),
});

/** What admins set for somebody. */
export type OperatorForm = Pick<Operator, 'id' | 'role' | 'cap' | 'skills' | 'languages' | 'departments'>;

export function saveOperator({ id, ...body }: OperatorForm): Promise<Operator> {
  return request(`/api/operators/${id}`, { method: 'PUT', body, read: readOperator });
}

/** Ends or restores somebody's access. */
export function setActive({ id, active }: { readonly id: string; readonly active: boolean }): Promise<Operator> {
  return request(`/api/operators/${id}/${active ? 'reactivate' : 'deactivate'}`, {
    method: 'POST',
    read: readOperator,
  });
}

/** Who is invited and has not joined yet, for admins. */
export const invitationsQuery = queryOptions({
  queryKey: keys.invitations,
  queryFn: () => request('/api/invitations', { read: (value) => readList(value, readInvitation) }),
});

/** Whom an admin invites; the id becomes theirs. */
export type InvitationForm = Pick<Invitation, 'id' | 'name' | 'email' | 'role' | 'departments'>;

/** Invites somebody, or makes a new link for somebody who is invited; answers with the code for the link, once. */
export function invite({ id, name, email, role, departments }: InvitationForm): Promise<string> {
  return request(`/api/invitations/${id}`, {
    method: 'PUT',
    body: { name, email, role, departments },
    read: (value) => (isFields(value) ? readText(value.code) : undefined),
  });
}

export function withdraw(id: string): Promise<true> {
  return request(`/api/invitations/${id}`, { method: 'DELETE', read: () => true as const });
}

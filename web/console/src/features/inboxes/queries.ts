import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';
import { type Inbox, type InboxForm, readInbox, readInboxList, readSecret } from './inbox';

/** All inboxes, with what their settings can be chosen from. */
export const inboxesQuery = queryOptions({
  queryKey: keys.inboxes,
  queryFn: () => request('/api/inboxes', { read: readInboxList }),
});

/** One inbox with its settings. */
export const inboxQuery = (id: string) =>
  queryOptions({
    queryKey: keys.inbox(id),
    queryFn: () => request(`/api/inboxes/${id}`, { read: readInbox }),
    // A form is being filled in over it: nothing may change under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Saves the settings, if nobody else has changed them since they were read. */
export function saveInbox({ id, version }: Inbox, form: InboxForm): Promise<Inbox> {
  return request(`/api/inboxes/${id}`, { method: 'PUT', body: { version, ...form }, read: readInbox });
}

/** Makes an inbox. The id is the caller's, so that a repeat makes no second one. */
export function createInbox(id: string, name: string): Promise<Inbox> {
  return request('/api/inboxes', { method: 'POST', body: { id, name, origins: [] }, read: readInbox });
}

/** Asks for a new secret or identity key; it is shown this once. */
export function rotate(id: string, kind: 'secret' | 'identity-key', keepOld: boolean): Promise<string> {
  return request(`/api/inboxes/${id}/${kind}`, { method: 'POST', body: { keepOld }, read: readSecret });
}

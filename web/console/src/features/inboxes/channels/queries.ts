import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { request } from '../../../common/request';
import { type ChannelForm, type ChannelInbox, readChannelInbox, readChannels, readFindings } from './channelInbox';
import { type Values, valuesOf } from './values';

const place = '/api/channel-inboxes';

/** The channels that the hub has besides the web. */
export const channelsQuery = queryOptions({
  queryKey: keys.channels,
  queryFn: () => request('/api/channels', { read: readChannels }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** One inbox of a vendor's channel with its settings. */
export const channelInboxQuery = (id: string) =>
  queryOptions({
    queryKey: keys.inbox(id),
    queryFn: () => request(`${place}/${id}`, { read: readChannelInbox }),
    // A form is being filled in over it: nothing may change under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** What a new inbox begins with. The id is the caller's, so that a repeat makes no second one. */
export type NewChannelInbox = {
  readonly id: string;
  readonly channel: string;
  readonly name: string;
  readonly settings: Values;
  readonly secrets: Values;
};

export function createChannelInbox(body: NewChannelInbox): Promise<ChannelInbox> {
  return request(place, { method: 'POST', body, read: readChannelInbox });
}

/** Saves the settings, if nobody else has changed them since they were read. */
export function saveChannelInbox({ id, version }: ChannelInbox, form: ChannelForm): Promise<ChannelInbox> {
  const body = { version, ...form, settings: valuesOf(form.settings) };
  return request(`${place}/${id}`, { method: 'PUT', body, read: readChannelInbox });
}

export function pause(id: string, paused: boolean): Promise<ChannelInbox> {
  return request(`${place}/${id}/pause`, { method: 'POST', body: { paused }, read: readChannelInbox });
}

/** Makes a new secret by which the vendor proves itself, and tells the vendor. */
export function rotateWebhookSecret(id: string): Promise<ChannelInbox> {
  return request(`${place}/${id}/webhook-secret`, { method: 'POST', read: readChannelInbox });
}

export function checkConnection(id: string) {
  return request(`${place}/${id}/check`, { method: 'POST', read: readFindings });
}

/** Removes an inbox. One that is gone already counts as removed. */
export async function removeInbox(id: string): Promise<void> {
  try {
    await request(`${place}/${id}`, { method: 'DELETE', read: () => null });
  } catch (error) {
    if (!(error instanceof ProblemError && error.status === 404)) {
      throw error;
    }
  }
}

/** Why the vendor could not be told of the last change; reading the inbox again does not tell it. */
export function useConnectionProblem(id: string): string | null {
  return useQuery<string | null>({ queryKey: keys.connectionProblem(id), queryFn: skipToken }).data ?? null;
}

/** Keeps what the hub answered to a change of an inbox. */
export function useKeepAnswer(): (answer: ChannelInbox) => Promise<void> {
  const client = useQueryClient();
  return async (answer) => {
    client.setQueryData(keys.inbox(answer.id), answer);
    client.setQueryData(keys.connectionProblem(answer.id), answer.connectionProblem);
    await client.invalidateQueries({ queryKey: keys.inboxes, exact: true });
  };
}

import { readList, readText } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';

/** Somewhere one is signed in. */
export type OwnSession = {
  readonly id: string;
  readonly beganAt: string;
  readonly seenAt: string;
  readonly userAgent: string;
  readonly isCurrent: boolean;
};

/** One's own sessions, the one used last first. */
export const sessionsQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: () => request('/api/profile/sessions', { read: (value) => readList(value, readSession) }),
  staleTime: 0,
});

function readSession(value: unknown): OwnSession | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readText(value.id);
  const beganAt = readText(value.beganAt);
  const seenAt = readText(value.seenAt);
  return id && beganAt && seenAt
    ? { id, beganAt, seenAt, userAgent: readText(value.userAgent) ?? '', isCurrent: value.isCurrent === true }
    : undefined;
}

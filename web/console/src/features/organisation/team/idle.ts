import { numberOrNull, readNumber } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';

/** After how many minutes without a touch somebody who is available becomes away; null for never. */
export type Idle = { readonly version: number; readonly minutes: number | null };

function readIdle(value: unknown): Idle | undefined {
  const version = isFields(value) ? readNumber(value.version) : undefined;
  return isFields(value) && version !== undefined ? { version, minutes: numberOrNull(value.minutes) } : undefined;
}

/** When those who touch nothing become away, for admins. */
export const idleQuery = queryOptions({
  queryKey: keys.idle,
  queryFn: () => request('/api/idle', { read: readIdle }),
});

export function saveIdle(body: Idle): Promise<Idle> {
  return request('/api/idle', { method: 'PUT', body, read: readIdle });
}

import { readText } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { request } from '../../../common/request';

/** Who was invited. */
export type Invited = { readonly name: string; readonly email: string };

/** Whom the code of an invitation is for; fails with a 410 where it opens nothing any more. */
export function invitedQuery(code: string) {
  return queryOptions({
    queryKey: keys.invited(code),
    queryFn: () => request('/api/join/look', { method: 'POST', body: { code }, read: readInvited }),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
  });
}

function readInvited(value: unknown): Invited | undefined {
  const email = isFields(value) ? readText(value.email) : undefined;
  return isFields(value) && email ? { name: readText(value.name) ?? '', email } : undefined;
}

import { numberOrNull, readNumber, readWord } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';

/** What a chat needs before somebody can end it. */
export const endNeeds = ['nothing', 'tag', 'outcome'] as const;

/** When chats end by themselves, in minutes without a word, null for never; and what an end needs. */
export type Closing = {
  readonly version: number;
  readonly bot: number | null;
  readonly queue: number | null;
  /** With somebody, when the visitor had the last word. */
  readonly operatorSilent: number | null;
  /** With somebody, when the visitor does not answer. */
  readonly visitorSilent: number | null;
  readonly endNeeds: (typeof endNeeds)[number];
};

/** Reads when chats end; undefined without a version. */
function readClosing(value: unknown): Closing | undefined {
  const version = isFields(value) ? readNumber(value.version) : undefined;
  if (!isFields(value) || version === undefined) {
    return undefined;
  }
  return {
    version,
    bot: numberOrNull(value.bot),
    queue: numberOrNull(value.queue),
    operatorSilent: numberOrNull(value.operatorSilent),
    visitorSilent: numberOrNull(value.visitorSilent),
    endNeeds: readWord(value.endNeeds, endNeeds) ?? 'nothing',
  };
}

/** When chats end by themselves, for admins. */
export const closingQuery = queryOptions({
  queryKey: keys.closing,
  queryFn: () => request('/api/closing', { read: readClosing }),
});

export function saveClosing(body: Closing): Promise<Closing> {
  return request('/api/closing', { method: 'PUT', body, read: readClosing });
}

import { type CannedReply, readCannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import { ProblemError } from '../../common/problemError';
import { request } from '../../common/request';
import { texts as common } from '../../common/texts';
import { texts } from './texts';

/** A reply as the form has it. `scope` is `own`, `all`, or a department's id. */
export type ReplyForm = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly shortcut: string;
  readonly text: string;
  readonly scope: string;
};

/** Saves a reply, new or changed. A repeat changes nothing. */
export function saveReply({ id, scope, ...reply }: ReplyForm): Promise<CannedReply> {
  const departmentId = scope === 'own' || scope === 'all' ? null : scope;
  const body = { ...reply, shared: scope !== 'own', departmentId };
  return request(`/api/canned-replies/${id}`, { method: 'PUT', body, read: readCannedReply });
}

/** Deletes a reply. One that is gone already counts as deleted. */
export async function deleteReply(id: string): Promise<void> {
  try {
    await request(`/api/canned-replies/${id}`, { method: 'DELETE', read: () => null });
  } catch (error) {
    if (!(error instanceof ProblemError && error.status === 404)) {
      throw error;
    }
  }
}

/** Why it was refused, where that is about no single field. */
export function refusalOf(error: unknown): string {
  const words: Readonly<Record<string, string>> = {
    'changed-meanwhile': texts.changed,
    forbidden: texts.forbidden,
    full: texts.full,
  };
  return (error instanceof ProblemError && words[error.code]) || common.wentWrong;
}

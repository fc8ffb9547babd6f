import { readContactNotePage } from '@omnichannel/shared/protocol/console/contactNotePage';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { request } from '../../../common/request';
import { texts } from './texts';

/** The notes about the contact of a chat, newest first, page by page; what is written is read again. */
export function useContactNotes(id: ConversationId, contactId: string) {
  const path = `/api/conversations/${id}/contact-notes`;
  const query = useInfiniteQuery({
    queryKey: keys.contactNotes(contactId),
    queryFn: ({ pageParam, signal }) =>
      request(pageParam === null ? path : `${path}?${new URLSearchParams({ after: pageParam })}`, {
        read: readContactNotePage,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

  /** Does it and reads again; what stood in the way, in a sentence, or null when it is done. */
  const attempt = async (doing: () => Promise<null>, sentence: (error: unknown) => string | null) => {
    try {
      await doing();
    } catch (error) {
      const problem = sentence(error);
      if (problem !== null) {
        return problem;
      }
    }
    await query.refetch();
    return null;
  };
  return {
    query,
    notes: query.data?.pages.flatMap((page) => page.items) ?? [],
    save: (note: string, text: string) =>
      attempt(() => request(`${path}/${note}`, { method: 'PUT', body: { text }, read: () => null }), saveProblem),
    remove: (note: string) =>
      attempt(() => request(`${path}/${note}`, { method: 'DELETE', read: () => null }), deleteProblem),
  };
}

/** Why a note was not saved. */
export function saveProblem(error: unknown): string {
  if (error instanceof ProblemError) {
    return error.status === 400 ? texts.tooLong : error.code === 'full' ? texts.full : texts.notSaved;
  }
  return texts.notSaved;
}

/** Why a note was not deleted; null where it is gone already. */
export function deleteProblem(error: unknown): string | null {
  return error instanceof ProblemError && error.status === 404 ? null : texts.notDeleted;
}

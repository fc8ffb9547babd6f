import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readTemplatePage } from '@omnichannel/shared/protocol/console/template';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { keys } from '../keys';
import { request } from '../request';

/** Where templates go: a conversation, or by another inbox to its contact. */
export type TemplatePlace = { readonly conversationId: ConversationId; readonly inboxId: string | null };

/** The templates that fit a search, page by page. The hub keeps them for a minute, so every letter may ask. */
export function templatesQuery({ conversationId, inboxId }: TemplatePlace, search: string) {
  return infiniteQueryOptions({
    queryKey: keys.templates(conversationId, inboxId, search),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        search,
        ...(inboxId === null ? {} : { inbox: inboxId }),
        ...(pageParam === null ? {} : { after: pageParam }),
      });
      const path = `/api/conversations/${conversationId}/templates?${query}`;
      return request(path, { read: readTemplatePage, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
}

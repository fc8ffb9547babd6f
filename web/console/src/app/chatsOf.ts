import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { MentionPage } from '@omnichannel/shared/protocol/console/mentionPage';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from '../common/keys';
import type { Place } from './usePlace';

type Stop = { readonly id: ConversationId; readonly at?: number };

/** The chats that stand beside the one on the screen, as far as they are loaded; those of mentions begin at the note. */
export function chatsOf(client: QueryClient, { list, filters }: Omit<Place, 'id'>): readonly Stop[] {
  if (list === 'mentions') {
    const pages = client.getQueryData<InfiniteData<MentionPage>>(keys.mentions)?.pages ?? [];
    return pages.flatMap((page) => page.items.map(({ conversationId: id, sequence: at }) => ({ id, at })));
  }
  return list === null
    ? []
    : (client.getQueryData<RowPage>(keys.list(list, filters))?.items ?? []).map(({ id }) => ({ id }));
}

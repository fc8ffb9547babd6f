import { type ConversationId, readConversationId } from '@omnichannel/shared/protocol/console/ids';
import { type ListName, listNames } from '@omnichannel/shared/protocol/console/listNames';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';

/** What is on the screen: a list and perhaps a chat; `list` is null on pages without chats. */
export type Place = { readonly list: ListName | null; readonly id: ConversationId | null };

/** Where the console stands, from the address. */
export function usePlace(): Place {
  const { list, conversationId } = useParams({ strict: false });
  return useMemo(
    () => ({ list: listNames.find((name) => name === list) ?? null, id: readConversationId(conversationId) ?? null }),
    [list, conversationId],
  );
}

import { type ConversationId, readConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { ListFilters } from '@omnichannel/shared/protocol/console/listFilters';
import { type PlaceName, placeNames } from '@omnichannel/shared/protocol/console/listNames';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFilters } from '../features/list/useFilters';

/** What is on the screen: a list, or the mentions, and perhaps a chat; `list` is null on pages without chats. */
export type Place = {
  readonly list: PlaceName | null;
  readonly id: ConversationId | null;
  /** How the list is narrowed. */
  readonly filters: ListFilters;
};

/** Where the console stands, from the address. */
export function usePlace(): Place {
  const { list, conversationId } = useParams({ strict: false });
  const filters = useFilters();
  return useMemo(
    () => ({
      list: placeNames.find((name) => name === list) ?? null,
      id: readConversationId(conversationId) ?? null,
      filters,
    }),
    [list, conversationId, filters],
  );
}

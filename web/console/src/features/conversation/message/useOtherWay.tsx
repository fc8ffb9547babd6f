import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { contactWays } from '../../../common/outreach/contactWays';
import { StartDialog } from '../../../common/outreach/StartDialog';
import { texts } from './deliveryTexts';
import type { MessageDesk } from './messageDesk';

/** The first other channel that reaches the visitor, looked for where a message was lost, and the dialog that writes there. */
export function useOtherWay({ row, entries }: Opened, isMine: boolean, onChat: (id: ConversationId) => void) {
  const lost = isMine && entries.some(({ delivery }) => delivery?.state === 'failed' || delivery?.state === 'unknown');
  const { data } = useQuery({ ...contactWays(row.id), enabled: lost });
  const [writes, setWrites] = useState(false);
  const way = lost
    ? data?.find(({ inbox, unreachableSince }) => inbox.id !== row.inbox?.id && unreachableSince === null)
    : undefined;
  const other = useMemo((): MessageDesk['other'] => {
    if (!way) {
      return null;
    }
    const { openConversation, inbox } = way;
    return openConversation === null
      ? { name: texts.otherChannel(inbox.name), go: () => setWrites(true) }
      : { name: texts.openChat(inbox.name), go: () => onChat(openConversation) };
  }, [way, onChat]);
  const otherWay = writes && way && (
    <StartDialog
      title={texts.otherChannel(way.inbox.name)}
      id={row.id}
      way={way}
      onChat={onChat}
      onClose={() => setWrites(false)}
    />
  );
  return { other, otherWay };
}

import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { contactName } from '../common/contactName';
import { keys } from '../common/keys';
import { useVerbs } from '../common/verbs/useVerbs';
import type { Verb } from '../common/verbs/verb';
import { unreadIn } from '../features/list/rowPreview';
import { useMe } from '../features/operator/queries';
import { neighbourOf, type OpenTab } from '../features/tabs/openTabs';
import { TabStrip } from '../features/tabs/TabStrip';
import { useOpenTabs } from '../features/tabs/useOpenTabs';
import { texts } from './texts';
import { usePlace } from './usePlace';

const mostKeys = 9;

/** The tabs of the chats that are open: whatever is opened gets one, and keeps it until it is closed. */
export function ChatTabs() {
  const me = useMe();
  const navigate = useNavigate();
  const { list, id } = usePlace();
  const { tabs, open, close } = useOpenTabs(me.id);
  const { data: mine } = useQuery<RowPage>({ queryKey: keys.list('mine'), enabled: false });
  const { data: opened } = useQuery<Opened>({ queryKey: id ? keys.conversation(id) : ['none'], enabled: false });
  const unread = useMemo(
    () => new Map(mine?.items.map((row) => [row.id, unreadIn(row, me.id)] as const).filter(([, count]) => count > 0)),
    [mine, me.id],
  );

  const contact = opened?.row.contact;
  const keep = useRef(unread);
  useEffect(() => {
    keep.current = unread;
  });
  useEffect(() => {
    if (id && contact) {
      open(id, contact, keep.current);
    }
  }, [id, contact, open]);

  const verbs = useMemo((): readonly Verb[] => {
    const go = (to: ConversationId | null) =>
      to === null
        ? void navigate({ to: '/console/$list', params: { list: list ?? 'mine' } })
        : void navigate({ to: '/console/$list/$conversationId', params: { list: list ?? 'mine', conversationId: to } });
    const byKey = tabs.slice(0, mostKeys).map(
      (tab, index): Verb => ({
        id: `tab.${index + 1}`,
        group: 'go',
        name: texts.verbs.tab(index + 1, nameOf(tab)),
        chord: `Alt+Digit${index + 1}`,
        fleeting: true,
        run: () => go(tab.id),
      }),
    );
    const closeThis: Verb = {
      id: 'tab.close',
      group: 'go',
      name: texts.verbs.closeTab,
      chord: 'Alt+KeyW',
      possible: id !== null,
      run: () => {
        if (id) {
          go(neighbourOf(tabs, id));
          close(id);
        }
      },
    };
    return [...byKey, closeThis];
  }, [tabs, id, list, navigate, close]);
  useVerbs(verbs);

  const onClose = (closed: ConversationId) => {
    if (closed === id) {
      verbs.at(-1)?.run();
    } else {
      close(closed);
    }
  };
  const onOpen = (to: ConversationId) =>
    void navigate({ to: '/console/$list/$conversationId', params: { list: list ?? 'mine', conversationId: to } });
  const shown = tabs.map((tab) => ({ id: tab.id, name: nameOf(tab), unread: unread.get(tab.id) ?? 0 }));
  return <TabStrip tabs={shown} current={id} onOpen={onOpen} onClose={onClose} />;
}

function nameOf({ contactId, name }: OpenTab): string {
  return contactName({ id: contactId, name, email: null });
}

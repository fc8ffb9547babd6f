import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { AlertChoice } from '@omnichannel/shared/protocol/console/preferences';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { contactName } from '../../common/contactName';
import { chime } from './chime';
import { desktopNotice } from './desktopNotice';
import type { ReplyStore } from './replyStore';
import { texts } from './texts';

type Options = {
  readonly store: ReplyStore;
  /** The chat that is on the screen; a reply in it calls only while nobody looks at the page. */
  readonly open: ConversationId | null;
  readonly leads: boolean;
  readonly choice: AlertChoice;
  readonly onOpen: (id: ConversationId) => void;
};

/** Calls once for each reply in my own chats that I am not looking at. Answers how many there are. */
export function useReplyCalls({ store, open, leads, choice, onOpen }: Options): number {
  const unseen = useSyncExternalStore(store.watch, () => store.unseen);
  const called = useRef(new Map<ConversationId, number>());
  const latest = useRef({ choice, onOpen });
  useEffect(() => {
    latest.current = { choice, onOpen };
  });

  useEffect(() => {
    const look = () => {
      if (open !== null && document.hasFocus()) {
        store.apply({ kind: 'gone', id: open });
      }
    };
    look();
    const forget = store.watch(look);
    addEventListener('focus', look);
    return () => {
      forget();
      removeEventListener('focus', look);
    };
  }, [store, open]);

  useEffect(() => {
    const fresh = unseen.filter((reply) => called.current.get(reply.id) !== reply.sequence);
    called.current = new Map(unseen.map((reply) => [reply.id, reply.sequence]));
    const newest = fresh.at(-1);
    if (!newest || !leads) {
      return;
    }
    void chime('reply', latest.current.choice.volume);
  }, [unseen, leads]);

  const newest = unseen.at(-1);
  useEffect(() => {
    if (!newest || !leads || !latest.current.choice.desktop || document.hasFocus()) {
      return;
    }
    const title = texts.replied(contactName(newest.contact));
    return desktopNotice({ title, text: newest.text ?? '', tag: newest.id }, () => latest.current.onOpen(newest.id));
  }, [newest, leads]);
  return unseen.length;
}

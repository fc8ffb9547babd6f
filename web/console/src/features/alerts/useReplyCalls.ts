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
  /** Whoever is away is left in peace. */
  readonly here: boolean;
  readonly choice: AlertChoice;
  readonly onOpen: (id: ConversationId) => void;
};

const every = 30_000;

/** How often a reply that nobody looks at calls again; whoever has heard none of it is not at their desk. */
const mostAgain = 10;

/** Calls for each reply in my own chats that I am not looking at: at once, and slowly again until I do. Answers how many there are. */
export function useReplyCalls({ store, open, leads, here, choice, onOpen }: Options): number {
  const unseen = useSyncExternalStore(store.watch, () => store.unseen);
  const called = useRef(new Map<ConversationId, number>());
  const again = useRef(0);
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
    if (fresh.length === 0) {
      return;
    }
    again.current = mostAgain;
    if (leads && here) {
      void chime('reply', latest.current.choice.volume);
    }
  }, [unseen, leads, here]);

  const calls = unseen.length > 0 && leads && here;
  useEffect(() => {
    if (!calls) {
      return;
    }
    const timer = setInterval(() => {
      if (again.current > 0) {
        again.current -= 1;
        void chime('reply', latest.current.choice.volume);
      }
    }, every);
    return () => clearInterval(timer);
  }, [calls]);

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

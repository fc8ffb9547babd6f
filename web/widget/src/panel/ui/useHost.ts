import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat/Chat';
import type { HostLink } from '../host/hostLink';
import { touchOnly } from './touchOnly';

/**
 * Lets the host page drive the chat: shown or not, where the visitor is, how many messages wait. Answers a number that
 * rises when the composer should take the focus.
 */
export function useHost(chat: Chat, host: HostLink): number {
  const [focusRequest, setFocusRequest] = useState(0);
  useEffect(() => {
    let visible = false;
    const look = () => chat.look(visible && document.visibilityState === 'visible' && document.hasFocus());
    const show = (next: boolean, focus: boolean) => {
      visible = next;
      if (visible) {
        chat.connect();
      }
      // On a phone the keyboard would cover what the visitor came to read.
      if (visible && focus && !touchOnly()) {
        setFocusRequest((count) => count + 1);
      }
      look();
    };

    addEventListener('focus', look);
    addEventListener('blur', look);
    document.addEventListener('visibilitychange', look);
    host.start((message) =>
      message.kind === 'page' ? chat.setPage(message.page) : show(message.visible, message.focus),
    );
    if (host.framed) {
      void chat.connectIfOpen();
    } else {
      show(true, true);
    }

    let reported = 0;
    const unsubscribe = chat.store.subscribe(() => {
      const { unread } = chat.store.value;
      if (unread !== reported) {
        reported = unread;
        host.post({ kind: 'unread', count: unread });
      }
    });
    return () => {
      unsubscribe();
      removeEventListener('focus', look);
      removeEventListener('blur', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [chat, host]);
  return focusRequest;
}

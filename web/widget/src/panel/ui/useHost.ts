import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat/Chat';
import type { HostLink } from '../host/hostLink';
import { tellHost } from '../host/tellHost';
import type { PanelLook } from '../look/PanelLook';
import { touchOnly } from './touchOnly';

/**
 * Lets the host page drive the chat: shown or not, where the visitor is and who, how it looks; and tells it what
 * happens. Answers a number that rises when the composer should take the focus.
 */
export function useHost(chat: Chat, host: HostLink, look: PanelLook): number {
  const [focusRequest, setFocusRequest] = useState(0);
  useEffect(() => {
    let visible = false;
    let begun = false;
    const glance = () => chat.look(visible && document.visibilityState === 'visible' && document.hasFocus());
    const show = (next: boolean, focus: boolean) => {
      visible = next;
      if (visible) {
        chat.connect();
      } else if (!begun) {
        void chat.connectIfOpen();
      }
      begun = true;
      // On a phone the keyboard would cover what the visitor came to read.
      if (visible && focus && !touchOnly()) {
        setFocusRequest((count) => count + 1);
      }
      glance();
    };

    addEventListener('focus', glance);
    addEventListener('blur', glance);
    document.addEventListener('visibilitychange', glance);
    chat.sessions.identified = (ok) => host.post({ kind: 'identity', ok });
    host.start((message) => {
      switch (message.kind) {
        case 'page':
          chat.setPage(message.page);
          break;
        case 'visible':
          show(message.visible, message.focus);
          break;
        case 'identity':
          if (message.token === null) {
            chat.sessions.signOut();
          } else {
            chat.sessions.present(message.token);
            void chat.connectIfOpen();
          }
          break;
        case 'options':
          look.setOptions(message.options);
          break;
        default:
          message satisfies never;
      }
    });
    if (!host.framed) {
      show(true, true);
    }

    const silence = tellHost(chat.store, host);
    return () => {
      silence();
      removeEventListener('focus', glance);
      removeEventListener('blur', glance);
      document.removeEventListener('visibilitychange', glance);
    };
  }, [chat, host, look]);
  return focusRequest;
}

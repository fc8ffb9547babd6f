import { render } from 'preact';
import { Chat } from '../panel/chat/Chat';
import { applyLook, PanelLook } from '../panel/look/PanelLook';
import { Panel } from '../panel/ui/Panel';
import type { Show } from './launcherPreview';

/** The real panel as a visitor first sees it, with a chat that is never begun. It is a picture: nothing in it can be pressed. */
export function panelPreview(): Show {
  const place = document.getElementById('app');
  const chat = new Chat('preview');
  chat.store.patch({ line: 'online', caughtUp: true });
  return (contract, options) => {
    if (place === null) {
      return;
    }

    const look = new PanelLook(JSON.stringify(contract), '');
    look.setOptions(options);
    applyLook(document.documentElement, look.settings.value);
    place.inert = true;
    render(null, place);
    render(<Panel look={look} chat={chat} host={{ framed: true, post: () => {}, start: () => {} }} />, place);
  };
}

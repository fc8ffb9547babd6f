// First, because it declares the order of the style layers.
import './ui/base.css';

import { render } from 'preact';
import { watchSystem } from '../settings/isDark';
import { directionOf } from '../texts/directionOf';
import { Chat } from './chat/Chat';
import { hostLink } from './host/hostLink';
import { applyLook, PanelLook } from './look/PanelLook';
import { Panel } from './ui/Panel';

const root = document.documentElement;
const look = new PanelLook(root.dataset.settings ?? '', location.hash);
const dress = () => {
  const { language, words } = look.settings.value;
  root.lang = language;
  root.dir = directionOf(language);
  document.title = words.title;
  applyLook(root, look.settings.value);
};
dress();
look.settings.subscribe(dress);
watchSystem(dress);

const { key, typingPreview } = look.settings.value;
const chat = new Chat(key, typingPreview);
const setNetwork = () => chat.setNetworkDown(!navigator.onLine);
addEventListener('online', setNetwork);
addEventListener('offline', setNetwork);
setNetwork();

const place = document.getElementById('app');
if (place !== null) {
  render(<Panel look={look} chat={chat} host={hostLink(location.hash)} />, place);
}

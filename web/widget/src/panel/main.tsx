// First, because it declares the order of the style layers.
import './ui/base.css';

import { render } from 'preact';
import { directionOf } from '../texts/directionOf';
import { Chat } from './chat/Chat';
import { hostLink } from './host/hostLink';
import { App } from './ui/App';
import { TextsContext, textsFor } from './ui/useTexts';

const root = document.documentElement;
const { inbox = '', name = '' } = root.dataset;
const { lang, texts } = textsFor(navigator.language);
root.lang = lang;
root.dir = directionOf(lang);
document.title = name;

const chat = new Chat(inbox);
const setNetwork = () => chat.setNetworkDown(!navigator.onLine);
addEventListener('online', setNetwork);
addEventListener('offline', setNetwork);
setNetwork();

const place = document.getElementById('app');
if (place !== null) {
  render(
    <TextsContext value={texts}>
      <App inboxKey={inbox} name={name} chat={chat} host={hostLink(location.hash)} />
    </TextsContext>,
    place,
  );
}

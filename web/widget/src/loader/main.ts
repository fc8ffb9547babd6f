import { scriptSettings } from './scriptSettings';
import { type Omnichannel, startLauncher } from './startLauncher';

declare global {
  interface Window {
    Omnichannel?: Omnichannel;
  }
}

const settings = scriptSettings(document.currentScript, location.origin);
const start = () => {
  // A second script element must not make a second launcher.
  if (settings !== null) {
    window.Omnichannel ??= startLauncher(settings);
  }
};

if (settings === null) {
  console.error('Omnichannel: the script element needs src and data-inbox.');
} else if (document.body === null) {
  addEventListener('DOMContentLoaded', start, { once: true });
} else {
  start();
}

import { omnichannel } from './api/omnichannel';
import type { Omnichannel, Stub } from './api/types';
import { scriptSettings } from './scriptSettings';
import { startLauncher } from './startLauncher';

declare global {
  interface Window {
    Omnichannel?: Omnichannel | Stub;
  }

  /** What the hub knows of the inbox: the argument of the function that the hub puts around this script. */
  const omnichannelSettings: unknown;
}

const settings = scriptSettings(document.currentScript, location.origin);
const start = () => {
  const there = window.Omnichannel;
  // A second script element must not make a second launcher.
  if (settings !== null && (!there || 'q' in there)) {
    window.Omnichannel = omnichannel(startLauncher(settings, omnichannelSettings), there);
  }
};

if (settings === null) {
  console.error('Omnichannel: no ?inbox= in src');
} else if (document.body === null) {
  addEventListener('DOMContentLoaded', start, { once: true });
} else {
  start();
}

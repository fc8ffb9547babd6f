// First, because it declares the order of the style layers.
import '../panel/ui/base.css';

import { isFields, parseJson } from '@omnichannel/shared/protocol/fields';
import { readOptions } from '../settings/readOptions';
import { launcherPreview } from './launcherPreview';
import { panelPreview } from './panelPreview';

/**
 * Shows the widget to an admin who sets it up: the launcher, with the panel in a frame of this same page. The console
 * posts the settings as they stand in its form; nobody else is heard, and nothing is sent anywhere.
 */
const show = location.hash === '#panel' ? panelPreview() : launcherPreview(`${location.pathname}#panel`);

addEventListener('message', ({ origin, source, data }) => {
  const look = origin === location.origin && source === window.parent ? parseJson(String(data)) : undefined;
  if (isFields(look)) {
    show(look.contract, readOptions(look.options), String(data));
  }
});

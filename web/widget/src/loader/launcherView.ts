import tokens from '@omnichannel/shared/tokens.css?inline';
import { fill } from '../texts/fill';
import type { LauncherTexts } from '../texts/languages/en';
import { aboveKeyboard } from './aboveKeyboard';
import styles from './launcher.css?inline';

/** The button and the frame, in a shadow root that neither takes styles from the page nor gives it any. */
export interface LauncherView {
  readonly button: HTMLButtonElement;
  readonly frame: () => HTMLIFrameElement | null;
  readonly frameHasFocus: () => boolean;
  readonly createFrame: (url: string) => HTMLIFrameElement;
  readonly show: (open: boolean, unread: number) => void;
}

const chatIcon =
  'M12 3.2c5.1 0 9 3.5 9 8s-3.9 8-9 8c-1 0-2-.1-2.9-.4-1.4.9-3 1.4-4.9 1.5-.5 0-.8-.6-.4-1 .7-.8 1.2-1.7 1.4-2.6A7.6 7.6 0 0 1 3 11.2c0-4.5 3.9-8 9-8Z';
const downIcon = 'm5.5 9 6.5 6.5L18.5 9';

/** Builds the launcher and puts it at the end of the page. */
export function launcherView(texts: LauncherTexts): LauncherView {
  const host = document.createElement('omnichannel-widget');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens, styles].map(sheetOf);

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.ariaHidden = 'true';
  button.append(icon('chat', chatIcon, true), icon('down', downIcon, false), badge);
  root.append(button);
  document.body.append(host);

  let frame: HTMLIFrameElement | null = null;
  return {
    button,
    frame: () => frame,
    frameHasFocus: () => frame !== null && root.activeElement === frame,
    createFrame: (url) => {
      frame = document.createElement('iframe');
      frame.className = 'frame';
      frame.title = texts.frame;
      frame.src = url;
      frame.dataset.open = 'false';
      root.prepend(frame);
      aboveKeyboard(frame);
      return frame;
    },
    show: (open, unread) => {
      button.ariaExpanded = String(open);
      button.ariaLabel = open ? texts.close : nameOf(texts, unread);
      badge.hidden = open || unread === 0;
      badge.textContent = unread > 9 ? '9+' : String(unread);
      if (frame !== null) {
        frame.dataset.open = String(open);
      }
    },
  };
}

function nameOf(texts: LauncherTexts, unread: number): string {
  if (unread === 0) {
    return texts.open;
  }

  return unread === 1 ? texts.unreadOne : fill(texts.unreadMany, { count: unread });
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function icon(name: string, path: string, filled: boolean): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', name);
  svg.setAttribute('fill', filled ? 'currentColor' : 'none');
  if (!filled) {
    svg.setAttribute('stroke', 'currentColor');
    svg.setAttribute('stroke-width', '2.4');
    svg.setAttribute('stroke-linecap', 'round');
    svg.setAttribute('stroke-linejoin', 'round');
  }
  const shape = document.createElementNS(namespace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  svg.ariaHidden = 'true';
  return svg;
}

import { blackOrWhiteOn } from '@omnichannel/shared/colour/accentTokens';
import tokens from '@omnichannel/shared/tokens.css?inline';
import type { WidgetOptions } from '../settings/widgetSettings';
import type { LauncherTexts } from '../texts/languages/en';
import { aboveKeyboard } from './aboveKeyboard';
import { icon } from './icon';
import styles from './launcher.css?inline';

/** A greeting with what its two buttons do. */
export interface GreetingCard {
  readonly text: string;
  readonly open: () => void;
  readonly dismiss: () => void;
}

/** The button, the greeting and the frame, in a shadow root that neither takes styles from the page nor gives it any. */
export interface LauncherView {
  readonly button: HTMLButtonElement;
  readonly frame: () => HTMLIFrameElement | null;
  readonly frameHasFocus: () => boolean;
  readonly createFrame: (url: string) => HTMLIFrameElement;
  readonly giveFocusBack: () => void;
  /** Takes on colour, corner and light. */
  readonly apply: (settings: WidgetOptions) => void;
  readonly greet: (card: GreetingCard | null) => void;
  readonly show: (open: boolean, unread: number) => void;
}

/** Builds the launcher, whose button does what `press` says, and puts it at the end of the page. */
export function launcherView(texts: LauncherTexts, press: () => void): LauncherView {
  const host = document.createElement('omnichannel-widget');
  const root = host.attachShadow({ mode: 'open' });
  const look = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheetOf(tokens + styles), look];

  const button = buttonOf('button', '', press);
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.ariaHidden = 'true';
  button.append(icon('chat'), icon('down'), badge);
  // There always, so that what it says is announced.
  const status = document.createElement('div');
  status.role = 'status';
  root.append(status, button);
  document.body.append(host);

  let frame: HTMLIFrameElement | null = null;
  return {
    button,
    frame: () => frame,
    frameHasFocus: () => frame !== null && root.activeElement === frame,
    createFrame: (url) => {
      frame = document.createElement('iframe');
      frame.className = 'frame';
      frame.title = 'Chat';
      frame.src = url;
      frame.dataset.open = 'false';
      root.prepend(frame);
      aboveKeyboard(frame);
      return frame;
    },
    giveFocusBack: () => {
      if (button.hidden) {
        frame?.blur();
      } else {
        button.focus({ preventScroll: true });
      }
    },
    apply: (settings) => {
      look.replaceSync(ruleOf(settings));
      host.dataset.theme = settings.theme ?? '';
      button.hidden = String(settings.launcherHidden) === 'true';
    },
    greet: (card) => status.replaceChildren(...(card === null ? [] : [cardOf(card, texts)])),
    show: (open, unread) => {
      button.ariaExpanded = String(open);
      button.ariaLabel = open ? texts.close : unread ? texts.unread + unread : texts.open;
      badge.hidden = open || unread === 0;
      badge.textContent = unread > 9 ? '9+' : String(unread);
      if (frame !== null) {
        frame.dataset.open = String(open);
      }
    },
  };
}

/** The settings as a rule; the one text among them is looked at, so nothing can end it. */
function ruleOf({ accent = '', offsetX, offsetY, side }: WidgetOptions): string {
  const colour = /^#[\da-f]{6}$/i.test(accent) ? `--accent:${accent};--on-accent:${blackOrWhiteOn(accent)};` : '';
  return `:host{${colour}--x:${offsetX}px;--y:${offsetY}px;--${side === 'left' ? side : 'right'}:var(--x)}`;
}

function cardOf({ text, open, dismiss }: GreetingCard, texts: LauncherTexts): HTMLElement {
  const card = document.createElement('div');
  card.className = 'greeting';
  const close = buttonOf('dismiss', '✕', dismiss);
  close.ariaLabel = texts.dismiss;
  card.append(buttonOf('words', text, open), close);
  return card;
}

function buttonOf(name: string, text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = name;
  button.dir = 'auto';
  button.textContent = text;
  button.addEventListener('click', press);
  return button;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seal, type ToLoader } from '../frame/frameMessages';
import type { WidgetOptions } from '../settings/widgetSettings';
import { omnichannel } from './api/omnichannel';
import { scriptSettings } from './scriptSettings';
import { startLauncher } from './startLauncher';

const hub = 'https://hub.example';
const settings = {
  key: 'k1',
  hub,
  panelUrl: `${hub}/widget/k1/panel#host=x`,
  options: {},
};

function parts() {
  const root = document.querySelector('omnichannel-widget')?.shadowRoot;
  const button = root?.querySelector('.button');
  if (!root || !button) {
    throw new Error('no launcher');
  }
  return { root, button: button as HTMLButtonElement, frame: () => root.querySelector('iframe') };
}

/** A launcher whose frame hears nothing from a network; what is posted to it is in `posted`. */
function launcher(contract: unknown = {}, options: WidgetOptions = {}) {
  const chat = omnichannel(startLauncher({ ...settings, options }, contract), undefined);
  const { button, frame, root } = parts();
  const posted: unknown[][] = [];
  const panel = { postMessage: (...all: unknown[]) => posted.push(all) };
  const connect = () => Object.defineProperty(frame() ?? {}, 'contentWindow', { value: panel });
  const say = (message: ToLoader, origin = hub) => {
    const event = new MessageEvent('message', { data: seal(message), origin });
    Object.defineProperty(event, 'source', { value: panel });
    dispatchEvent(event);
  };
  return { chat, button, frame, root, posted, connect, say };
}

// A test must not reach for a network: the frame remembers its address and loads nothing.
const address = vi.fn();

beforeEach(() => {
  address.mockReset();
  vi.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockImplementation(address);
  vi.stubGlobal('requestIdleCallback', (action: () => void) => action());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});

describe('the launcher', () => {
  it('loads nothing before somebody is interested', () => {
    expect(launcher().frame()).toBeNull();
  });

  it('opens with a click, and says so', () => {
    const { button, frame } = launcher();
    expect([button.ariaExpanded, button.ariaLabel]).toEqual(['false', 'Open chat']);
    button.click();
    expect([button.ariaExpanded, button.ariaLabel]).toEqual(['true', 'Close chat']);
    expect(frame()?.title).toBe('Chat');
    expect(address).toHaveBeenCalledExactlyOnceWith(`${settings.panelUrl}&options=%7B%7D`);
    expect(frame()?.dataset.open).toBe('true');
  });

  it('closes with Escape', () => {
    const { button } = launcher();
    button.click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(button.ariaExpanded).toBe('false');
  });

  it('names the number of unread messages, and hides it while open', () => {
    const { chat, button, root, connect, say } = launcher();
    chat.open();
    connect();
    chat.close();
    say({ kind: 'unread', count: 1 });
    expect(button.ariaLabel).toBe('Open chat, unread messages: 1');
    say({ kind: 'unread', count: 12 });
    expect(button.ariaLabel).toBe('Open chat, unread messages: 12');
    expect(root.querySelector('.badge')?.textContent).toBe('9+');
    chat.toggle();
    expect(button.ariaLabel).toBe('Close chat');
  });

  it('tells the panel about the page only once it is ready, and only at the exact origin of the hub', () => {
    const { chat, posted, connect, say } = launcher();
    chat.open();
    connect();
    expect(posted).toEqual([]);
    say({ kind: 'ready' });
    expect(posted.map(([, origin]) => origin)).toEqual([hub, hub]);
    expect(posted.map(([message]) => JSON.parse(String(message)).kind)).toEqual(['page', 'visible']);
  });

  it('obeys nobody but the panel', () => {
    const { chat, button, connect, say } = launcher();
    chat.open();
    connect();
    say({ kind: 'close' }, 'https://evil.example');
    expect(button.ariaExpanded).toBe('true');
    say({ kind: 'close' });
    expect(button.ariaExpanded).toBe('false');
  });

  it('is open again on the next page of the same tab', () => {
    const { chat } = launcher();
    chat.open();
    document.body.replaceChildren();
    expect(launcher().button.ariaExpanded).toBe('true');
  });

  it('loads the panel closed for a visitor who has used it before', () => {
    launcher().chat.open();
    sessionStorage.clear();
    document.body.replaceChildren();
    const { button, frame } = launcher();
    expect(frame()).not.toBeNull();
    expect(button.ariaExpanded).toBe('false');
  });

  it('leaves no cookie on the host page', () => {
    launcher().chat.open();
    expect(document.cookie).toBe('');
  });
});

describe('what a page may set and ask', () => {
  it('stands where and in the colour that the inbox says, and the page may say otherwise', () => {
    const { root, button } = launcher({ accent: '#ffdd00', side: 'left', offsetX: 40 }, { offsetX: 8, theme: 'dark' });
    const sheet = [...(root.adoptedStyleSheets.at(-1)?.cssRules ?? [])].map(({ cssText }) => cssText).join('');
    expect(sheet).toContain('--accent: #ffdd00');
    expect(sheet).toContain('--on-accent: #000');
    expect(sheet).toContain('--left: var(--x)');
    expect(sheet).toContain('--x: 8px');
    expect(document.querySelector('omnichannel-widget')?.getAttribute('data-theme')).toBe('dark');
    expect(button.hidden).toBe(false);
  });

  it('has no button where the page has one of its own', () => {
    const { chat, button, frame } = launcher({ launcherHidden: true });
    expect(button.hidden).toBe(true);
    chat.open();
    expect(frame()?.dataset.open).toBe('true');
  });

  it('greets once, after its delay, until it is sent away', () => {
    vi.useFakeTimers();
    const contract = { greetingAfter: 5, en: { greeting: 'Can we help?' } };
    const { root } = launcher(contract);
    vi.advanceTimersByTime(4_999);
    expect(root.querySelector('.greeting')).toBeNull();
    vi.advanceTimersByTime(1);
    expect(root.querySelector('[role=status] .words')?.textContent).toBe('Can we help?');
    root.querySelector<HTMLButtonElement>('.dismiss')?.click();
    expect(root.querySelector('.greeting')).toBeNull();
    document.body.replaceChildren();
    const again = launcher(contract);
    vi.advanceTimersByTime(10_000);
    expect(again.root.querySelector('.greeting')).toBeNull();
  });

  it('opens from the greeting', () => {
    vi.useFakeTimers();
    const { root, button } = launcher({ greetingAfter: 0, en: { greeting: 'Can we help?' } });
    vi.advanceTimersByTime(0);
    root.querySelector<HTMLButtonElement>('.words')?.click();
    expect(button.ariaExpanded).toBe('true');
    expect(root.querySelector('.greeting')).toBeNull();
  });

  it('tells the page what happens, until the page has heard enough', () => {
    const { chat, connect, say } = launcher();
    const heard: unknown[] = [];
    const stop = chat.on('open', () => heard.push('open'));
    chat.on('unread', ({ count }) => heard.push(count));
    chat.on('message', ({ by }) => heard.push(by));
    chat.on('ended', () => heard.push('ended'));
    chat.open();
    connect();
    say({ kind: 'unread', count: 2 });
    say({ kind: 'message', by: 'person' });
    say({ kind: 'ended' });
    stop();
    chat.close();
    chat.open();
    expect(heard).toEqual(['open', 2, 'person', 'ended']);
  });

  it('hands an identity to the panel before it shows it, and answers what the hub said', async () => {
    const { chat, connect, say, posted } = launcher();
    const believed = chat.identify('signed');
    expect(posted).toEqual([]);
    chat.open();
    connect();
    say({ kind: 'ready' });
    expect(posted.map(([message]) => JSON.parse(String(message)).kind)).toEqual(['page', 'identity', 'visible']);
    say({ kind: 'identity', ok: true });
    await expect(believed).resolves.toBe(true);
  });

  it('does what was asked for before it was there, in the same object', async () => {
    const answers: unknown[] = [];
    const stub = {
      q: [
        ['open', []],
        ['identify', ['signed'], (answer: unknown) => answers.push(answer)],
      ],
    };
    const api = omnichannel(startLauncher(settings, {}), stub as never);
    expect(parts().button.ariaExpanded).toBe('true');
    expect(api).toBe(stub);
    expect('q' in stub).toBe(false);
    expect(answers).toHaveLength(1);
  });
});

describe('the settings of the script element', () => {
  function script(src: string) {
    const element = document.createElement('script');
    element.setAttribute('src', src);
    return element;
  }

  it('name the panel beside the script, with the host origin in the fragment', () => {
    expect(scriptSettings(script('https://hub.example/widget.js?inbox=a%2Fb'), 'https://shop.example')).toEqual({
      key: 'a/b',
      hub,
      panelUrl: 'https://hub.example/widget/a%2Fb/panel#host=https%3A%2F%2Fshop.example',
      options: {},
    });
  });

  it('may be in the address, and the attributes say how it looks', () => {
    const element = script('https://hub.example/widget.js?inbox=k');
    Object.assign(element.dataset, {
      accent: '#00aa55',
      offsetX: '12',
      launcherHidden: 'true',
      greetingAfter: 'never',
    });
    const options = scriptSettings(element, 'x')?.options;
    const { root, button } = launcher({ greetingAfter: 0, en: { greeting: 'Hello' } }, options);
    const rule = root.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText;
    expect(rule).toContain('--accent: #00aa55');
    expect(rule).toContain('--x: 12px');
    expect(button.hidden).toBe(true);
    expect(root.querySelector('.greeting')).toBeNull();
  });

  it('are missing without an inbox, without an element, or from a file', () => {
    expect(scriptSettings(script('https://hub.example/widget.js'), 'x')).toBeNull();
    expect(scriptSettings(null, 'x')).toBeNull();
    expect(scriptSettings(script('file:///widget.js?inbox=k'), 'x')).toBeNull();
  });
});

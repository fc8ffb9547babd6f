// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seal, type ToLoader } from '../frame/frameMessages';
import { scriptSettings } from './scriptSettings';
import { startLauncher } from './startLauncher';

const hub = 'https://hub.example';
const settings = { key: 'k1', hub, panelUrl: `${hub}/widget/k1/panel#host=x` };

function parts() {
  const root = document.querySelector('omnichannel-widget')?.shadowRoot;
  const button = root?.querySelector('button');
  if (!root || !button) {
    throw new Error('no launcher');
  }
  return { root, button, frame: () => root.querySelector('iframe') };
}

/** A launcher whose frame hears nothing from a network; what is posted to it is in `posted`. */
function launcher() {
  const chat = startLauncher(settings);
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
    expect(address).toHaveBeenCalledExactlyOnceWith(settings.panelUrl);
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
    expect(button.ariaLabel).toBe('Open chat, 1 unread message');
    say({ kind: 'unread', count: 12 });
    expect(button.ariaLabel).toBe('Open chat, 12 unread messages');
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

describe('the settings of the script element', () => {
  function script(src: string, inbox?: string) {
    const element = document.createElement('script');
    element.setAttribute('src', src);
    Object.assign(element.dataset, inbox === undefined ? {} : { inbox });
    return element;
  }

  it('name the panel beside the script, with the host origin in the fragment', () => {
    expect(scriptSettings(script('https://hub.example/widget.js?v=1', 'a/b'), 'https://shop.example')).toEqual({
      key: 'a/b',
      hub,
      panelUrl: 'https://hub.example/widget/a%2Fb/panel#host=https%3A%2F%2Fshop.example',
    });
  });

  it('are missing without an inbox, without an element, or from a file', () => {
    expect(scriptSettings(script('https://hub.example/widget.js'), 'x')).toBeNull();
    expect(scriptSettings(null, 'x')).toBeNull();
    expect(scriptSettings(script('file:///widget.js', 'k'), 'x')).toBeNull();
  });
});

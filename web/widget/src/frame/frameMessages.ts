import { isFields, parseJson, textOf } from '@omnichannel/shared/protocol/fields';
import { readOptions } from '../settings/readOptions';
import type { WidgetOptions } from '../settings/widgetSettings';

/** The version of these messages; a message of another version is ignored on both sides. */
const version = 1;

/** The longest signed identity that is handed on. */
const longestToken = 4_096;

/** What the panel may know about the page it is on. */
export interface PageInfo {
  readonly url: string;
  readonly title: string;
  readonly referrer: string;
}

/** From the host page's loader to the panel. The first `visible` says that everything known before has been told. */
export type ToPanel =
  | { readonly kind: 'page'; readonly page: PageInfo }
  | { readonly kind: 'visible'; readonly visible: boolean; readonly focus: boolean }
  /** Who the visitor is, signed by the page's server; null when they have signed out. */
  | { readonly kind: 'identity'; readonly token: string | null }
  /** What the page says of the looks on top of the inbox's settings. */
  | { readonly kind: 'options'; readonly options: WidgetOptions };

/** From the panel to the host page's loader. Carries no visitor data, no text and no token. */
export type ToLoader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unread'; readonly count: number }
  | { readonly kind: 'close' }
  /** The team or the bot has written something new. */
  | { readonly kind: 'message'; readonly by: 'bot' | 'person' }
  | { readonly kind: 'ended' }
  /** What came of an identity: whether the hub took it. */
  | { readonly kind: 'identity'; readonly ok: boolean };

/** Wraps a message for `postMessage`. */
export function seal(message: ToPanel | ToLoader): string {
  return JSON.stringify({ omnichannel: version, ...message });
}

/** Reads what the loader says; null for everything else that arrives in a window. */
export function readToPanel(data: unknown): ToPanel | null {
  const json = unseal(data);
  switch (json?.kind) {
    case 'page':
      return isFields(json.page) ? { kind: 'page', page: readPage(json.page) } : null;
    case 'visible':
      return typeof json.visible === 'boolean'
        ? { kind: 'visible', visible: json.visible, focus: json.focus === true }
        : null;
    case 'identity':
      return isIdentity(json.token) ? { kind: 'identity', token: json.token } : null;
    case 'options':
      return isFields(json.options) ? { kind: 'options', options: readOptions(json.options) } : null;
    default:
      return null;
  }
}

/** Reads what the panel says; null for everything else that arrives in a window. */
export function readToLoader(data: unknown): ToLoader | null {
  const json = unseal(data);
  switch (json?.kind) {
    case 'unread':
      return isCount(json.count) ? { kind: 'unread', count: json.count } : null;
    case 'message':
      return { kind: 'message', by: json.by === 'person' ? 'person' : 'bot' };
    case 'identity':
      return typeof json.ok === 'boolean' ? { kind: 'identity', ok: json.ok } : null;
    case 'ready':
    case 'close':
    case 'ended':
      return { kind: json.kind };
    default:
      return null;
  }
}

function readPage({ url, title, referrer }: Readonly<Record<string, unknown>>): PageInfo {
  return { url: textOf(url), title: textOf(title), referrer: textOf(referrer) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isIdentity(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value !== '' && value.length <= longestToken);
}

function unseal(data: unknown) {
  const json = typeof data === 'string' ? parseJson(data) : undefined;
  return isFields(json) && json.omnichannel === version ? json : null;
}

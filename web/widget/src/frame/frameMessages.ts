import { isFields, parseJson, textOf } from '@omnichannel/shared/protocol/fields';

/** The version of these messages; a message of another version is ignored on both sides. */
const version = 1;

/** What the panel may know about the page it is on. */
export interface PageInfo {
  readonly url: string;
  readonly title: string;
  readonly referrer: string;
}

/** From the host page's loader to the panel. */
export type ToPanel =
  | { readonly kind: 'page'; readonly page: PageInfo }
  | { readonly kind: 'visible'; readonly visible: boolean; readonly focus: boolean };

/** From the panel to the host page's loader. Carries no visitor data and no token. */
export type ToLoader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unread'; readonly count: number }
  | { readonly kind: 'close' };

/** Wraps a message for `postMessage`. */
export function seal(message: ToPanel | ToLoader): string {
  return JSON.stringify({ omnichannel: version, ...message });
}

/** Reads what the loader says; null for everything else that arrives in a window. */
export function readToPanel(data: unknown): ToPanel | null {
  const json = unseal(data);
  const page = json?.page;
  if (json?.kind === 'page' && isFields(page)) {
    const { url, title, referrer } = page;
    return { kind: 'page', page: { url: textOf(url), title: textOf(title), referrer: textOf(referrer) } };
  }

  if (json?.kind === 'visible' && typeof json.visible === 'boolean') {
    return { kind: 'visible', visible: json.visible, focus: json.focus === true };
  }

  return null;
}

/** Reads what the panel says; null for everything else that arrives in a window. */
export function readToLoader(data: unknown): ToLoader | null {
  const json = unseal(data);
  const count = json?.count;
  if (json?.kind === 'unread' && typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) {
    return { kind: 'unread', count };
  }

  return json?.kind === 'ready' || json?.kind === 'close' ? { kind: json.kind } : null;
}

function unseal(data: unknown) {
  const json = typeof data === 'string' ? parseJson(data) : undefined;
  return isFields(json) && json.omnichannel === version ? json : null;
}

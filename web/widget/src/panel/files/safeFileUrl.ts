import { parseUrl } from '../text/parseUrl';

const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The address of a file if a page may load it: https, or the hub's own origin. */
export function safeFileUrl(url: string, origin: string = location.origin): string | null {
  const parsed = url === '' ? null : parseUrl(url, origin);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.origin === origin) ? parsed.href : null;
}

/** Whether a file is a picture that no browser runs as a document. */
export function isShownInline(contentType: string): boolean {
  return pictures.includes(contentType.toLowerCase().split(';', 1)[0]?.trim() ?? '');
}

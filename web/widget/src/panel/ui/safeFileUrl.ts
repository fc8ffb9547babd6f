const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The address of a file if a page may load it: https, or the hub's own origin. */
export function safeFileUrl(url: string, origin: string = location.origin): string | null {
  if (url === '' || !URL.canParse(url, origin)) {
    return null;
  }

  const { protocol, origin: own, href } = new URL(url, origin);
  return protocol === 'https:' || own === origin ? href : null;
}

/** Whether a file is a picture that no browser runs as a document. */
export function isShownInline(contentType: string): boolean {
  return pictures.includes(contentType.toLowerCase().split(';', 1)[0]?.trim() ?? '');
}

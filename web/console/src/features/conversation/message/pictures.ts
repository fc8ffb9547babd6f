/** The types of files that are shown as pictures; the hub looks into the bytes before it calls a file one of these. */
export const pictures: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

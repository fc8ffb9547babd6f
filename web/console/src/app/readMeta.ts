/** What the hub wrote into the head of the page under a name; empty where it wrote nothing. */
export function readMeta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

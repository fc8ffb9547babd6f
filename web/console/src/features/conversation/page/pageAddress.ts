/** The address of a web page as the hub takes it, or null. One without a scheme is meant as https. */
export function pageAddress(text: string): string | null {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) {
    return null;
  }
  const { protocol, hostname, username, password, href } = new URL(address);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && (hostname.includes('.') || hostname === 'localhost');
  return isWeb && username === '' && password === '' && href.length <= 2000 ? href : null;
}

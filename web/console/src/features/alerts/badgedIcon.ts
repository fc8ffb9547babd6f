const most = 9;

/** The product's sign with a number on it, as an address of an icon. An icon reads no style sheet, so it has colours of its own. */
export function badgedIcon(count: number): string {
  const number = count > most ? `${most}+` : String(count);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#4f46e5"/><path d="M7 9h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-5l-5 4v-4H7a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z" fill="#fff"/><circle cx="22" cy="10" r="10" fill="#d22f43"/><text x="22" y="15" font-family="sans-serif" font-size="14" font-weight="700" text-anchor="middle" fill="#fff">${number}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

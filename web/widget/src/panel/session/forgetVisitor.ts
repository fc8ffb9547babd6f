/** Removes everything that this browser keeps of a visitor of the inbox: secret, unsent words, draft, marks. */
export function forgetVisitor(key: string): void {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      const kept = storage();
      for (const name of Object.keys(kept).filter((name) => name.startsWith(`omnichannel:${key}:`))) {
        kept.removeItem(name);
      }
    } catch {
      // Where the browser keeps nothing, there is nothing to remove.
    }
  }
}

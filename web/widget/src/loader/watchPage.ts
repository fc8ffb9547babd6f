/** Calls back when a single-page application moves on, without patching the page's own history functions. */
export function watchPage(changed: () => void): void {
  // A router sets the title after the address.
  const later = () => setTimeout(changed, 300);
  addEventListener('popstate', later);
  addEventListener('hashchange', later);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', later);
}

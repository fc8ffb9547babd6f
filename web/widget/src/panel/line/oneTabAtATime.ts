/** Runs the action while no other tab of this visitor runs one under the same name. */
export function oneTabAtATime<T>(name: string, action: () => Promise<T>): Promise<T> {
  // Web Locks exist on secure origins only; on a plain http test server each tab is on its own.
  return 'locks' in navigator ? navigator.locks.request(name, action) : action();
}

/**
 * Runs the action while no other tab of this visitor runs one under the same name. Where the browser has no locks for
 * this page (plain http, or storage of framed pages blocked), tabs share no storage either, and it runs at once.
 */
export async function oneTabAtATime<T>(name: string, action: () => Promise<T>): Promise<T> {
  let begun = false;
  const begin = () => {
    begun = true;
    return action();
  };
  try {
    return await navigator.locks.request(name, begin);
  } catch (problem) {
    if (begun) {
      throw problem;
    }

    return action();
  }
}

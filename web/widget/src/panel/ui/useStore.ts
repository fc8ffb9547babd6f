import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../chat/Store';

/** The store's value, and a new rendering after every change. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(() => store.value);
  useEffect(() => {
    const update = () => setValue(() => store.value);
    update();
    return store.subscribe(update);
  }, [store]);
  return value;
}

import { useCallback, useState } from 'react';
import { readStored, store } from '../../common/storage';

const key = 'omnichannel.shortcuts';

/** Whether shortcuts are on in this browser, and how to change that. */
export function useShortcutSwitch(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => readStored(key) !== 'off');
  const change = useCallback((next: boolean) => {
    setOn(next);
    store(key, next ? null : 'off');
  }, []);
  return [on, change];
}

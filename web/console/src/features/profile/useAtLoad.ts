import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useEffect } from 'react';
import { zoneKey } from '../../common/format/zone';
import { languageKey, readLanguage } from '../../common/language';
import { readStored, store } from '../../common/storage';

/**
 * Language and time zone are fixed while the page lives: where the profile says others than those the page was loaded
 * with, they are kept for the next load, and that is now. Drafts outlive it.
 */
export function useAtLoad({ language, timeZone }: Me): void {
  useEffect(() => {
    const wanted = [
      [languageKey, readLanguage(language)],
      [zoneKey, timeZone],
    ] as const;
    const changed = wanted.filter(([key, value]) => readStored(key) !== value);
    for (const [key, value] of changed) {
      store(key, value);
    }
    // A browser that keeps nothing would load for ever.
    if (changed.some(([key, value]) => readStored(key) === value)) {
      location.reload();
    }
  }, [language, timeZone]);
}

import { notifications } from '@mantine/notifications';
import { type Me, readMe } from '@omnichannel/shared/protocol/console/me';
import type { Preferences } from '@omnichannel/shared/protocol/console/preferences';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../../common/keys';
import { request } from '../../common/request';
import { texts } from './texts';

/** What may be changed about oneself; what is absent stays as it is. */
export type ProfileChange = Partial<Pick<Me, 'name' | 'language' | 'timeZone'>> & {
  readonly preferences?: Partial<Preferences>;
};

/** Changes one's own profile: shown at once, and as it was before where the hub does not take it. Resolves to whether it did. */
export function useChangeProfile(): (change: ProfileChange) => Promise<boolean> {
  const client = useQueryClient();
  return useCallback(
    async (change) => {
      const before = client.getQueryData<Me>(keys.me);
      if (!before) {
        return false;
      }
      const after = { ...before, ...change, preferences: { ...before.preferences, ...change.preferences } };
      // Another language or time zone loads the page again: not before the hub has them, or the loading would lose them.
      client.setQueryData<Me>(keys.me, { ...after, language: before.language, timeZone: before.timeZone });
      const { name, language, timeZone, preferences } = after;
      try {
        const body = { name, language, timeZone, preferences };
        client.setQueryData<Me>(keys.me, await request('/api/profile', { method: 'PUT', body, read: readMe }));
        return true;
      } catch {
        client.setQueryData<Me>(keys.me, before);
        notifications.show({ message: texts.notKept });
        return false;
      }
    },
    [client],
  );
}

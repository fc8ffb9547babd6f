import { notifications } from '@mantine/notifications';
import { type Me, readMe } from '@omnichannel/shared/protocol/console/me';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../common/keys';
import { request } from '../../common/request';
import { cropPicture } from './cropPicture';
import { texts } from './texts';

const path = '/api/profile/picture';

/** Puts up another picture of oneself, or none. */
export function usePicture() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const change = async (ask: () => Promise<Me>) => {
    setBusy(true);
    try {
      client.setQueryData<Me>(keys.me, await ask());
      await client.invalidateQueries({ queryKey: keys.team });
    } catch {
      notifications.show({ message: texts.pictureFailed });
    } finally {
      setBusy(false);
    }
  };
  const put = (file: File) =>
    change(async () => request(path, { method: 'PUT', body: await cropPicture(file), read: readMe }));
  const remove = () => change(() => request(path, { method: 'DELETE', read: readMe }));
  return { busy, put, remove };
}

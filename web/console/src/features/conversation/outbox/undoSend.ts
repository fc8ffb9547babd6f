import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../../common/keys';

const wait = 5000;

/** For how many milliseconds this operator can take a message back; 0 where they want none of that. */
export function holdFor(client: QueryClient): number {
  return client.getQueryData<Me>(keys.me)?.preferences.undoSend === false ? 0 : wait;
}

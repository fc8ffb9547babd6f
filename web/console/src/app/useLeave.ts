import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useCallback, useState } from 'react';
import { useDesk } from '../features/conversation/desk';
import { ownChats } from './ownChats';
import { signOut } from './signOut';

/** Signing out: at once, or after asking what becomes of the chats that are left, which are not null then. */
export function useLeave({ id }: Me) {
  const [left, setLeft] = useState<readonly Row[] | null>(null);
  const { outbox, drafts } = useDesk();
  const leave = useCallback(async () => {
    // With the session ends the line: what could still be taken back would lie here until the next sign-in.
    drafts.flush();
    await outbox.releaseAll();
    // Whoever cannot ask can sign out all the same: the hub gives back what its departments want given back.
    const chats = await ownChats(id).catch(() => []);
    if (chats.length === 0) {
      await signOut();
    } else {
      setLeft(chats);
    }
  }, [id, outbox, drafts]);
  return { left, leave, stay: () => setLeft(null) };
}

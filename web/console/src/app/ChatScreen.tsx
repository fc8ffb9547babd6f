import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { PlaceName } from '@omnichannel/shared/protocol/console/listNames';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { may } from '@omnichannel/shared/protocol/console/permissions';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { keys } from '../common/keys';
import { readListSearch } from '../common/listSearch';
import { ConversationPane } from '../features/conversation/ConversationPane';
import { showEntry } from '../features/conversation/transcript/showEntry';
import { pushToLists } from '../features/list/listEvents';
import { useMe } from '../features/operator/queries';
import { VisitorPanel } from '../features/visitor/VisitorPanel';
import { ColumnSeparator } from './ColumnSeparator';
import styles from './Shell.module.css';

const PastChat = lazy(() =>
  import('../features/conversation/transcript/PastChat').then((part) => ({ default: part.PastChat })),
);

type Props = {
  readonly list: PlaceName;
  readonly id: ConversationId;
  readonly details: boolean;
  readonly at: number | null;
};

// The lists that a chat leaves when somebody has it; in the others it stays where it was found.
const leftByMine: readonly PlaceName[] = ['queue', 'bot', 'closed', 'missed'];

/** An open chat with what is known about its visitor. */
export function ChatScreen({ list, id, details, at }: Props) {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: opened } = useQuery<Opened>({ queryKey: keys.conversation(id), enabled: false });

  const actions = useMemo(
    () => ({
      onChat: (conversationId: ConversationId) =>
        void navigate({ to: '/console/$list/$conversationId', params: { list: 'mine', conversationId } }),
      onBack: () => void navigate({ to: '/console/$list', params: { list }, search: readListSearch }),
      onDetails: () => void navigate({ to: '.', search: (old) => ({ ...old, details: true }) }),
      onRead: (sequence: number) => pushToLists(client, { kind: 'read', id, sequence, messages: null }),
    }),
    [navigate, list, client, id],
  );
  const [past, setPast] = useState<Row | null>(null);
  const closeDetails = () => void navigate({ to: '.', search: (old) => ({ ...old, details: undefined }) });
  const jump = (sequence: number) => {
    closeDetails();
    void showEntry(client, id, sequence);
  };

  // Shown once it is loaded; from then on the reader goes where they like.
  const isLoaded = opened !== undefined;
  useEffect(() => {
    if (at !== null && isLoaded) {
      void showEntry(client, id, at);
      void navigate({ to: '.', search: (old) => ({ ...old, at: undefined }), replace: true });
    }
  }, [at, isLoaded, client, id, navigate]);

  // A chat that became mine is found under my chats from then on, and the address says so.
  const isMine = opened?.row.state === 'assigned' && opened.row.owner?.id === me.id;
  useEffect(() => {
    if (isMine && leftByMine.includes(list)) {
      void navigate({
        to: '/console/$list/$conversationId',
        params: { list: 'mine', conversationId: id },
        replace: true,
      });
    }
  }, [isMine, list, id, navigate]);

  return (
    <div className={styles.chat} data-beside={past !== null || undefined}>
      <ConversationPane id={id} operator={me} actions={actions} />
      <div className={styles.details} id="details" data-open={details || past !== null || undefined}>
        <ColumnSeparator column="details" operatorId={me.id} />
        <div className={styles.fill} hidden={past !== null}>
          {opened && (
            <VisitorPanel
              key={id}
              opened={opened}
              mayEdit={isMine || opened.row.owner === null || may(me, 'contact.edit')}
              onJump={jump}
              onClose={closeDetails}
              onEarlier={setPast}
              onChat={actions.onChat}
            />
          )}
        </div>
        {past && (
          <Suspense>
            <PastChat row={past} onClose={() => setPast(null)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

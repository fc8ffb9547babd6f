import { Button, Skeleton } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useLiveState } from '../../common/live';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import styles from './ConversationPane.module.css';
import { ConversationView, type PaneActions } from './ConversationView';
import { useConversation } from './queries';
import { texts } from './texts';

type Props = {
  readonly id: ConversationId;
  readonly operator: Pick<Me, 'id' | 'name' | 'permissions' | 'departments'>;
  readonly actions: PaneActions;
};

/** One conversation, or why it is not there yet. */
export function ConversationPane({ id, operator, actions }: Props) {
  const { data, isFetching, refetch } = useConversation(id);
  const live = useLiveState();
  const late = useLate(!data && isFetching);
  if (data) {
    const isMine = data.row.state === 'assigned' && data.row.owner?.id === operator.id;
    return <ConversationView key={id} opened={data} operator={operator} isMine={isMine} actions={actions} />;
  }
  if (live.kind !== 'connected') {
    return <StateNote icon={<IconPlugConnectedX stroke={1.5} />} title={texts.waitingTitle} text={texts.waitingText} />;
  }
  if (isFetching) {
    return (
      <div className={styles.ghost} role="status" aria-label={texts.loading}>
        {late && ['40%', '65%', '50%'].map((width) => <Skeleton key={width} height="var(--space-10)" width={width} />)}
      </div>
    );
  }
  const choices = (
    <div className={styles.choices}>
      <Button variant="default" size="xs" onClick={() => void refetch()}>
        {common.tryAgain}
      </Button>
      <Button variant="subtle" size="xs" onClick={actions.onBack}>
        {texts.back}
      </Button>
    </div>
  );
  return (
    <StateNote
      icon={<IconAlertTriangle stroke={1.5} />}
      title={texts.failedTitle}
      text={texts.failedText}
      action={choices}
    />
  );
}

import { Button } from '@mantine/core';
import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import { IconAlertTriangle, IconArchive, IconInbox, IconMessages, IconRobot, IconSend } from '@tabler/icons-react';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import styles from './ConversationList.module.css';
import { ListGhosts } from './ListGhosts';
import { useList } from './queries';
import { Rows } from './Rows';
import { texts } from './texts';

type Props = { readonly list: ListName; readonly operatorId: string };

const icons = { mine: IconMessages, queue: IconInbox, bot: IconRobot, closed: IconArchive, undelivered: IconSend };

/** The rows of one list, or why there are none. */
export function ConversationList({ list, operatorId }: Props) {
  const { data, isPending, refetch } = useList(list, operatorId);
  const late = useLate(isPending);
  if (isPending) {
    return <div className={styles.scroll}>{late && <ListGhosts />}</div>;
  }
  if (!data) {
    const retry = (
      <Button variant="default" size="xs" onClick={() => void refetch()}>
        {common.tryAgain}
      </Button>
    );
    return (
      <div className={styles.scroll} role="alert">
        <StateNote icon={<IconAlertTriangle />} title={texts.failedTitle} text={texts.failedText} action={retry} />
      </div>
    );
  }
  if (data.items.length === 0) {
    const Icon = icons[list];
    return (
      <div className={styles.scroll}>
        <StateNote icon={<Icon stroke={1.5} />} title={texts.empty[list].title} text={texts.empty[list].text} />
      </div>
    );
  }
  return <Rows page={data} list={list} operatorId={operatorId} />;
}

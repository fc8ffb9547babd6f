import { Button } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Way } from '@omnichannel/shared/protocol/console/way';
import { IconArrowRight, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { contactWays } from '../../common/outreach/contactWays';
import { StartDialog } from '../../common/outreach/StartDialog';
import { useVerbs } from '../../common/verbs/useVerbs';
import type { Verb } from '../../common/verbs/verb';
import styles from './EarlierChats.module.css';
import { texts } from './texts';

type Props = {
  readonly id: ConversationId;
  readonly name: string;
  /** Opens a chat: one that was begun, or one that is open already. */
  readonly onChat: (id: ConversationId) => void;
};

/** Where the contact can be written to first, here and in the palette; nothing while that is nowhere. */
export function ContactWays({ id, name, onChat }: Props) {
  const { data } = useQuery(contactWays(id));
  const [chosen, setChosen] = useState<Way | null>(null);
  const ways = useMemo(() => data?.filter((way) => way.openConversation !== id) ?? [], [data, id]);
  const verbs = useMemo(
    () =>
      ways.map(
        (way): Verb => ({
          id: `chat.start.${way.inbox.id}`,
          group: 'chat',
          name: texts.writeTo(name, way.inbox.name),
          alias: texts.writeAlias,
          possible: way.openConversation === null && way.unreachableSince === null,
          run: () => setChosen(way),
        }),
      ),
    [ways, name],
  );
  useVerbs(verbs);
  if (ways.length === 0) {
    return null;
  }
  return (
    <section className={styles.group}>
      <h3>{texts.ways}</h3>
      <ul className={styles.list}>
        {ways.map((way) => (
          <li key={way.inbox.id} className={styles.way}>
            <span className={styles.text} title={way.address}>
              {way.inbox.name}, {way.address}
            </span>
            <WayAction way={way} onOpen={onChat} onWrite={() => setChosen(way)} />
          </li>
        ))}
      </ul>
      {chosen && (
        <StartDialog
          title={texts.writeTo(name, chosen.inbox.name)}
          id={id}
          way={chosen}
          onChat={onChat}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}

type ActionProps = {
  readonly way: Way;
  readonly onOpen: (id: ConversationId) => void;
  readonly onWrite: () => void;
};

function WayAction({ way: { openConversation, unreachableSince }, onOpen, onWrite }: ActionProps) {
  if (openConversation !== null) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<IconArrowRight size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => onOpen(openConversation)}
      >
        {texts.openChat}
      </Button>
    );
  }
  return unreachableSince === null ? (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconTemplate size={14} stroke={1.75} aria-hidden="true" />}
      onClick={onWrite}
    >
      {texts.write}
    </Button>
  ) : (
    <span className={styles.time}>{texts.shutOut}</span>
  );
}

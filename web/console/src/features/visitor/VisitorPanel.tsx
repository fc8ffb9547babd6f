import { ActionIcon } from '@mantine/core';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconX } from '@tabler/icons-react';
import { contactName } from '../../common/contactName';
import { Face } from '../../common/Face';
import { fullTime } from '../../common/format/time';
import { CollectedFields } from './CollectedFields';
import { ContactFacts } from './ContactFacts';
import { EarlierChats } from './EarlierChats';
import { Fact } from './Fact';
import { FactGroup } from './FactGroup';
import { texts } from './texts';
import { VisitFacts } from './VisitFacts';
import styles from './VisitorPanel.module.css';

type Props = {
  readonly opened: Opened;
  readonly onJump: (sequence: number) => void;
  readonly onClose: () => void;
  readonly onEarlier: (row: Row) => void;
};

/** What is known about the visitor of the conversation on the screen. */
export function VisitorPanel({ opened: { visitor, row }, onJump, onClose, onEarlier }: Props) {
  const name = visitor.name ?? row.contact.name;
  const email = visitor.email ?? row.contact.email;
  return (
    <aside className={styles.panel} aria-label={texts.panel}>
      <div className={styles.head}>
        <Face kind="visitor" name={name} />
        <div className={styles.words}>
          <h2 className={styles.name} dir="auto">
            {name ?? contactName(row.contact)}
          </h2>
          <div className={styles.mail}>{email === null ? texts.unknown : <a href={`mailto:${email}`}>{email}</a>}</div>
        </div>
        <ActionIcon variant="subtle" size="lg" className={styles.close} aria-label={texts.close} onClick={onClose}>
          <IconX size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      <ContactFacts visitor={visitor} tags={row.tags} />
      <CollectedFields fields={visitor.fields} onJump={onJump} />
      <VisitFacts visitor={visitor} />
      <FactGroup title={texts.history}>
        {visitor.firstSeen !== null && <Fact name={texts.firstSeen}>{fullTime(visitor.firstSeen)}</Fact>}
        <Fact name={texts.conversations}>
          {visitor.conversations > 1 ? texts.nthChat(visitor.conversations) : texts.firstChat}
        </Fact>
      </FactGroup>
      {visitor.conversations > 1 && <EarlierChats id={row.id} onOpen={onEarlier} />}
    </aside>
  );
}

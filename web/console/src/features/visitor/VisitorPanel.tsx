import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { contactName } from '../../common/contactName';
import { fullTime } from '../../common/format/time';
import { CollectedFields } from './CollectedFields';
import { ContactFacts } from './ContactFacts';
import { ContactForm } from './ContactForm';
import { ContactWays } from './ContactWays';
import { EarlierChats } from './EarlierChats';
import { Fact } from './Fact';
import { FactGroup } from './FactGroup';
import { Tags } from './Tags';
import { texts } from './texts';
import { VisitFacts } from './VisitFacts';
import { VisitorHead } from './VisitorHead';
import styles from './VisitorPanel.module.css';

const ContactNotes = lazy(() => import('./notes/ContactNotes').then((part) => ({ default: part.ContactNotes })));

type Props = {
  readonly opened: Opened;
  readonly mayEdit: boolean;
  readonly onJump: (sequence: number) => void;
  readonly onClose: () => void;
  readonly onEarlier: (row: Row) => void;
  readonly onChat: (id: ConversationId) => void;
};

/** What is known about the visitor of the conversation on the screen. */
export function VisitorPanel({ opened: { visitor, row }, mayEdit, onJump, onClose, onEarlier, onChat }: Props) {
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const done = () => {
    flushSync(() => setEditing(false));
    pencil.current?.focus();
  };
  const { name, email } = row.contact;
  return (
    <aside className={styles.panel} aria-label={texts.panel}>
      <VisitorHead
        contact={row.contact}
        onEdit={mayEdit && !editing ? () => setEditing(true) : null}
        onClose={onClose}
        pencil={pencil}
      />
      {editing && (
        <ContactForm
          id={row.id}
          values={{ name: name ?? '', email: email ?? '', phone: visitor.phone ?? '' }}
          onDone={done}
        />
      )}
      <Tags id={row.id} tags={row.tags} />
      <Suspense>
        <ContactNotes id={row.id} contactId={row.contact.id} />
      </Suspense>
      <ContactFacts visitor={visitor} />
      <CollectedFields fields={visitor.fields} onJump={onJump} />
      <VisitFacts visitor={visitor} />
      <FactGroup title={texts.history}>
        {visitor.firstSeen !== null && <Fact name={texts.firstSeen}>{fullTime(visitor.firstSeen)}</Fact>}
        <Fact name={texts.conversations}>
          {visitor.conversations > 1 ? texts.nthChat(visitor.conversations) : texts.firstChat}
        </Fact>
      </FactGroup>
      <ContactWays id={row.id} name={contactName(row.contact)} onChat={onChat} />
      {visitor.conversations > 1 && <EarlierChats id={row.id} onOpen={onEarlier} />}
    </aside>
  );
}

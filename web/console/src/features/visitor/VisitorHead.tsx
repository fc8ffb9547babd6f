import { ActionIcon } from '@mantine/core';
import type { Contact } from '@omnichannel/shared/protocol/console/row';
import { IconPencil, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { contactName } from '../../common/contactName';
import { Face } from '../../common/Face';
import { texts } from './texts';
import styles from './VisitorPanel.module.css';

type Props = {
  readonly contact: Contact;
  /** Null for those who may not edit, and while they do. */
  readonly onEdit: (() => void) | null;
  readonly onClose: () => void;
  readonly pencil: Ref<HTMLButtonElement>;
};

/** Who the visitor is, and what can be done about it. */
export function VisitorHead({ contact, onEdit, onClose, pencil }: Props) {
  return (
    <div className={styles.head}>
      <Face kind="visitor" name={contact.name} />
      <div className={styles.words}>
        <h2 className={styles.name} dir="auto">
          {contactName(contact)}
        </h2>
        <div className={styles.mail}>
          {contact.email === null ? texts.unknown : <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        </div>
      </div>
      {onEdit && (
        <ActionIcon
          ref={pencil}
          variant="subtle"
          size="lg"
          aria-label={texts.editContact}
          title={texts.editContact}
          onClick={onEdit}
        >
          <IconPencil size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" size="lg" className={styles.close} aria-label={texts.close} onClick={onClose}>
        <IconX size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

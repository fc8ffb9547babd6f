import type { Contact } from '@omnichannel/shared/protocol/console/row';
import { texts } from './texts';

/** What to call a contact: the name, else the mail address, else "Visitor" and the end of the id. */
export function contactName(contact: Contact): string {
  return contact.name ?? contact.email ?? texts.visitor(contact.id.slice(-4));
}

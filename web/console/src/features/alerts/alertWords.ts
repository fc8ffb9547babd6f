import { contactName } from '../../common/contactName';
import type { Alert } from './applyAlertEvent';
import { texts } from './texts';

/** What an alert says first. */
export function alertTitle(alert: Alert): string {
  switch (alert.about) {
    case 'waiting': {
      const name = contactName(alert.contact);
      return alert.department ? texts.waitsFor(name, alert.department.name) : texts.waits(name);
    }
    case 'offer': {
      const visitor = contactName(alert.contact);
      return alert.by === null ? texts.offer.offered(visitor) : texts.offer.asks(alert.by.name, visitor);
    }
    case 'chat': {
      const visitor = contactName(alert.contact);
      return alert.by === null || alert.kind === 'timedOut'
        ? texts.chat.hub[alert.kind](visitor)
        : texts.chat[alert.kind](alert.by.name, visitor);
    }
    default:
      return alert satisfies never;
  }
}

/** What it says besides: the colleague's reason, else the visitor's words; null where there is neither. */
export function alertText(alert: Alert): string | null {
  switch (alert.about) {
    case 'waiting':
      return alert.text ?? alert.reason;
    case 'offer':
      return alert.note === null ? alert.text : texts.quoted(alert.note);
    case 'chat':
      return alert.note === null ? null : texts.quoted(alert.note);
    default:
      return alert satisfies never;
  }
}

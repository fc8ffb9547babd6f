import { Watchers } from '@omnichannel/shared/watchers';
import { type ActiveAlert, type AlertEvent, applyAlertEvent } from './applyAlertEvent';
import { ReplyStore } from './replyStore';

/** The alerts that are on in this tab. */
export class AlertStore {
  /** The replies in my own chats that nobody has looked at. */
  readonly replies = new ReplyStore();
  #alerts: readonly ActiveAlert[] = [];
  readonly #watchers = new Watchers();
  readonly watch = this.#watchers.watch;

  get alerts(): readonly ActiveAlert[] {
    return this.#alerts;
  }

  apply(event: AlertEvent): void {
    const next = applyAlertEvent(this.#alerts, event);
    if (next !== this.#alerts) {
      this.#alerts = next;
      this.#watchers.tell();
    }
  }
}

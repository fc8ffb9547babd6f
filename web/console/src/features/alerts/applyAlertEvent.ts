import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { HandoffAlert } from '@omnichannel/shared/protocol/console/pushes';
import type { Row } from '@omnichannel/shared/protocol/console/row';

/** An alert that is on; `raisedAt` by this browser's clock. */
export type ActiveAlert = HandoffAlert & { readonly raisedAt: number };

/** What may happen to the alerts. `queue` is the whole queue as fetched at a moment of this browser's clock. */
export type AlertEvent =
  | { readonly kind: 'raised'; readonly alert: HandoffAlert; readonly now: number }
  | { readonly kind: 'gone'; readonly id: ConversationId }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'queue'; readonly ids: readonly ConversationId[]; readonly now: number };

// A queue that was read before the alert came knows nothing about it.
const settling = 2000;

/** The alerts afterwards, oldest first: an alert lasts until the conversation leaves the queue or is dismissed. */
export function applyAlertEvent(alerts: readonly ActiveAlert[], event: AlertEvent): readonly ActiveAlert[] {
  switch (event.kind) {
    case 'raised': {
      const others = without(alerts, event.alert.conversationId);
      return [...others, { ...event.alert, raisedAt: event.now }];
    }
    case 'gone':
      return without(alerts, event.id);
    case 'row':
      return event.row.state === 'queued' ? alerts : without(alerts, event.row.id);
    case 'queue': {
      const kept = alerts.filter(
        (one) => event.ids.includes(one.conversationId) || event.now - one.raisedAt < settling,
      );
      return kept.length === alerts.length ? alerts : kept;
    }
    default:
      return event satisfies never;
  }
}

function without(alerts: readonly ActiveAlert[], id: ConversationId): readonly ActiveAlert[] {
  return alerts.some((one) => one.conversationId === id) ? alerts.filter((one) => one.conversationId !== id) : alerts;
}

import type { ChatAlert, OfferAlert } from '@omnichannel/shared/protocol/console/handoverPushes';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { HandoffAlert } from '@omnichannel/shared/protocol/console/pushes';
import type { Row } from '@omnichannel/shared/protocol/console/row';

/** What calls: somebody waits, a conversation is offered to me, a colleague did something that concerns me. */
export type Alert =
  | ({ readonly about: 'waiting' } & HandoffAlert)
  | ({ readonly about: 'offer' } & OfferAlert)
  | ({ readonly about: 'chat' } & ChatAlert);

/** An alert that is on; `raisedAt` by this browser's clock. */
export type ActiveAlert = Alert & { readonly raisedAt: number };

/**
 * What may happen to the alerts. `queue` is the whole queue as fetched at a moment of this browser's clock; `time` is
 * the hub's. `gone` puts an alert away, `opened` says that the chat is looked at, `left` that it is out of reach.
 */
export type AlertEvent =
  | { readonly kind: 'raised'; readonly alert: Alert; readonly now: number }
  | { readonly kind: 'gone' | 'opened' | 'left'; readonly id: ConversationId }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'queue'; readonly ids: readonly ConversationId[]; readonly now: number }
  | { readonly kind: 'time'; readonly now: number };

// A queue that was read before the alert came knows nothing about it.
const settling = 2000;

/**
 * The alerts afterwards, oldest first, one for each conversation. Who waits calls until they are taken, an offer until
 * it is answered or over; what a colleague did until it is seen.
 */
export function applyAlertEvent(alerts: readonly ActiveAlert[], event: AlertEvent): readonly ActiveAlert[] {
  switch (event.kind) {
    case 'raised': {
      const others = kept(alerts, (one) => one.conversationId !== event.alert.conversationId);
      return [...others, { ...event.alert, raisedAt: event.now }];
    }
    case 'gone':
      return kept(alerts, (one) => one.conversationId !== event.id);
    case 'opened':
      return kept(alerts, (one) => one.conversationId !== event.id || one.about !== 'chat');
    case 'left':
      // That it was taken away is news all the same.
      return kept(alerts, (one) => one.conversationId !== event.id || !isPressing(one));
    case 'row':
      return kept(alerts, (one) => one.conversationId !== event.row.id || goesOn(one, event.row));
    case 'queue':
      return kept(
        alerts,
        (one) =>
          one.about !== 'waiting' || event.ids.includes(one.conversationId) || event.now - one.raisedAt < settling,
      );
    case 'time':
      return kept(alerts, (one) => one.about !== 'offer' || Date.parse(one.deadline) > event.now);
    default:
      return event satisfies never;
  }
}

/** Whether an alert calls again and again, because somebody waits for an answer. */
export function isPressing(alert: Alert): boolean {
  return alert.about !== 'chat' || alert.kind === 'assigned' || alert.kind === 'invited';
}

/** Whether an alert reaches also those who are away, because nobody else can help. */
export function reachesTheAway(alert: Alert): boolean {
  return alert.about === 'waiting' && alert.lastResort;
}

function goesOn(alert: ActiveAlert, row: Row): boolean {
  switch (alert.about) {
    case 'waiting':
      return row.state === 'queued';
    case 'offer':
      return row.offer?.id === alert.offerId;
    case 'chat':
      // What somebody has noted is worth reading after the end too.
      return row.state !== 'closed' || alert.kind === 'mentioned';
    default:
      return alert satisfies never;
  }
}

function kept(alerts: readonly ActiveAlert[], stays: (one: ActiveAlert) => boolean): readonly ActiveAlert[] {
  return alerts.every(stays) ? alerts : alerts.filter(stays);
}

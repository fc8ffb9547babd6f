import { isFields } from '../fields';
import { readList, readNumber, readText, readWord, textOrNull } from './read';

/** How far a message is on its way to a visitor outside the web. */
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a message did not arrive, or what it waits for. */
export type DeliveryCause = (typeof deliveryCauses)[number];

/** What became of a message on its way to a vendor's channel. Instants are ISO 8601 in UTC. */
export type Delivery = {
  readonly state: DeliveryState;
  /** Which try of an operator this is, from 1. */
  readonly round: number;
  readonly cause: DeliveryCause | null;
  /** The vendor's own code and words. */
  readonly code: string | null;
  readonly detail: string | null;
  /** The vendor's ids of what the message became; none while the vendor has nothing of it. */
  readonly providerIds: readonly string[];
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly readAt: string | null;
  readonly failedAt: string | null;
};

const deliveryStates = ['pending', 'unknown', 'sent', 'failed', 'delivered', 'read'] as const;

const deliveryCauses = [
  'channelTrouble',
  'tooFast',
  'blocked',
  'unreachable',
  'windowClosed',
  'fileRefused',
  'contentRefused',
  'templateRefused',
  'policyRefused',
  'misconfigured',
  'noAnswer',
  'expired',
  'cancelled',
] as const;

/** Reads a cause; one this client has no words for reads as trouble of the channel. */
export function readCause(value: unknown): DeliveryCause | null {
  const cause = textOrNull(value);
  return cause === null ? null : (readWord(cause, deliveryCauses) ?? 'channelTrouble');
}

/** Reads a delivery; undefined without a state. */
export function readDelivery(value: unknown): Delivery | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const state = readWord(value.state, deliveryStates);
  if (!state) {
    return undefined;
  }
  return {
    state,
    round: readNumber(value.round) ?? 1,
    cause: readCause(value.cause),
    code: textOrNull(value.code),
    detail: textOrNull(value.detail),
    providerIds: readList(value.providerIds, readText) ?? [],
    sentAt: textOrNull(value.sentAt),
    deliveredAt: textOrNull(value.deliveredAt),
    readAt: textOrNull(value.readAt),
    failedAt: textOrNull(value.failedAt),
  };
}

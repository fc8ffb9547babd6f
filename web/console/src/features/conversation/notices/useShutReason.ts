import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useHubNow } from '../../../common/useNow';
import { texts } from '../message/deliveryTexts';

const minute = 60_000;

// Whoever has never written has had no time since 1970.
const year = 31_536_000_000;

/** Why the channel takes nothing from the composer now; null while it does. */
export function useShutReason({ replyUntil }: Pick<Row, 'replyUntil'>): string | null {
  const now = useHubNow(minute);
  if (replyUntil === null || Date.parse(replyUntil) > now) {
    return null;
  }
  return Date.parse(replyUntil) > year ? texts.windowClosed : texts.neverWrote;
}

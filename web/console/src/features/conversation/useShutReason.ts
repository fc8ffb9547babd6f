import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useHubNow } from '../../common/useNow';
import { texts } from './deliveryTexts';

const minute = 60_000;

/** Why the channel takes nothing from the composer now; null while it does. */
export function useShutReason({ replyUntil }: Pick<Row, 'replyUntil'>): string | null {
  const now = useHubNow(minute);
  return replyUntil !== null && Date.parse(replyUntil) <= now ? texts.windowClosed : null;
}

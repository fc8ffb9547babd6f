import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { readEventDetail } from '@omnichannel/shared/protocol/console/eventDetail';

/** Whose the conversation was last, as far as its loaded entries say; null where they do not. */
export function lastOwner(entries: readonly Entry[]): string | null {
  for (const entry of entries.toReversed()) {
    const detail = entry.type === 'event' ? readEventDetail(entry) : null;
    if (detail?.kind === 'joined') {
      return detail.operator.id;
    }
  }
  return null;
}

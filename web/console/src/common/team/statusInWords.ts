import type { Availability } from '@omnichannel/shared/protocol/console/me';
import type { Standing } from '@omnichannel/shared/protocol/console/standing';
import { momentOf } from '../format/time';
import { texts } from './statusTexts';

type Person = { readonly status: Availability; readonly standing: Standing };

/** The status of somebody with since when and why, as far as that is known. Whoever is available is that and nothing else. */
export function statusInWords({ status, standing: { reason, setBy, since } }: Person, now = Date.now()): string {
  if (status === 'available') {
    return texts.available;
  }
  const timed = since === null ? texts[status] : texts.since(texts[status], momentOf(since, now));
  return reason !== null ? texts.because(timed, reason) : setBy === 'idle' ? texts.idle(timed) : timed;
}

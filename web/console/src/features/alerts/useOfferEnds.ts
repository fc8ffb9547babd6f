import { useEffect } from 'react';
import { hubNow } from '../../common/hubClock';
import type { AlertStore } from './alertStore';

const every = 500;

/** Takes offers away at their deadline, by the hub's clock, as long as there are any. */
export function useOfferEnds(store: AlertStore, hasOffers: boolean): void {
  useEffect(() => {
    if (!hasOffers) {
      return;
    }
    const timer = setInterval(() => store.apply({ kind: 'time', now: hubNow() }), every);
    return () => clearInterval(timer);
  }, [store, hasOffers]);
}

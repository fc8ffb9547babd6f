import { useEffect, useRef } from 'react';
import { useLive } from '../../../common/live';
import { makeActivity } from './activity';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Tells the hub that the operator touches this page: once a minute, and at once while it has warned them. */
export function useActivity(isWarned: boolean): void {
  const live = useLive();
  const warned = useRef(isWarned);
  useEffect(() => {
    warned.current = isWarned;
  });
  useEffect(() => {
    const { touched, stop } = makeActivity({
      tell: () => live.signal('Active', {}),
      isWarned: () => warned.current,
    });
    let at = '';
    const onSign = (event: Event) => {
      // What moves under a pointer that lies still moves nobody's hand.
      if (event instanceof MouseEvent && event.type === 'pointermove') {
        const place = `${event.screenX} ${event.screenY}`;
        const moved = at !== '' && place !== at;
        at = place;
        if (!moved) {
          return;
        }
      }
      touched();
    };
    for (const sign of signs) {
      addEventListener(sign, onSign, { capture: true, passive: true });
    }
    return () => {
      stop();
      for (const sign of signs) {
        removeEventListener(sign, onSign, { capture: true });
      }
    };
  }, [live]);
}

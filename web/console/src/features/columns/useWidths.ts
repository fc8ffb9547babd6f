import { useLayoutEffect, useState } from 'react';
import type { Column } from './columns';
import type { Widths } from './widths';

/** How wide a column is now, as the page has laid it out, and what the style sheet allows it. */
export function useWidths(column: Column): Widths {
  const [widths, setWidths] = useState<Widths>({ now: 0, least: 0, greatest: 0 });
  useLayoutEffect(() => {
    const pane = document.getElementById(column);
    if (!pane) {
      return;
    }
    const look = () => setWidths(measure(pane, column));
    const watcher = new ResizeObserver(look);
    watcher.observe(pane);
    look();
    return () => watcher.disconnect();
  }, [column]);
  return widths;
}

function measure(pane: HTMLElement, column: Column): Widths {
  const style = getComputedStyle(pane);
  const length = (name: string) => Number.parseFloat(style.getPropertyValue(`--${column}-${name}`));
  return { now: Math.round(pane.getBoundingClientRect().width), least: length('least'), greatest: length('greatest') };
}

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Column, keepColumn, showColumn } from './columns';
import styles from './Separator.module.css';
import { texts } from './texts';
import { useWidths, widthOf } from './useWidths';
import { growth, widthByKey, within } from './widths';

type Props = { readonly column: Column; readonly operatorId: string };

/** Where somebody has taken hold of the separator, and how wide the column was then. */
type Grip = { readonly x: number; readonly width: number; moved: boolean };

/** What stands between a column and the conversation: dragged, or moved by keys, it makes the column wider or narrower; a double click makes it as wide as usual. */
export function Separator({ column, operatorId }: Props) {
  const widths = useWidths(column);
  const grip = useRef<Grip | null>(null);

  const growthOf = (separator: HTMLElement) => {
    const pane = document.getElementById(column);
    return pane ? growth(pane.getBoundingClientRect(), separator.getBoundingClientRect()) : 1;
  };
  // What there is room for is known once it is laid out.
  const keep = () => {
    const pane = document.getElementById(column);
    if (pane) {
      keepColumn(column, operatorId, widthOf(pane));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const width = widthByKey(event, widths, growthOf(event.currentTarget));
    if (width !== null) {
      event.preventDefault();
      showColumn(column, within(widths, width));
      keep();
    }
  };
  const onPointerDown = ({ button, clientX, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
    if (button === 0) {
      currentTarget.setPointerCapture(pointerId);
      grip.current = { x: clientX, width: widths.now, moved: false };
    }
  };
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { current } = grip;
    if (current) {
      current.moved = true;
      showColumn(column, within(widths, current.width + growthOf(currentTarget) * (clientX - current.x)));
    }
  };
  const onLostPointerCapture = () => {
    if (grip.current?.moved) {
      keep();
    }
    grip.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: hr is a break between texts, and nobody moves it
    <div
      className={styles.separator}
      data-column={column}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={texts[column]}
      aria-controls={column}
      aria-valuenow={widths.now}
      aria-valuemin={widths.least}
      aria-valuemax={widths.greatest}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={onLostPointerCapture}
      onDoubleClick={() => keepColumn(column, operatorId, null)}
    />
  );
}

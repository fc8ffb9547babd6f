import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Column, keepColumn, showColumn } from './columns';
import styles from './Separator.module.css';
import { texts } from './texts';
import { useWidths } from './useWidths';
import { growth, widthByKey, within } from './widths';

type Props = { readonly column: Column; readonly operatorId: string };

/** Where somebody has taken hold of the separator, how wide the column was then, and how wide it was made since. */
type Grip = { readonly x: number; readonly from: number; to: number | null };

/** What stands between a column and the conversation: dragged, or moved by keys, it makes the column wider or narrower; a double click makes it as wide as usual. */
export function Separator({ column, operatorId }: Props) {
  const widths = useWidths(column);
  const grip = useRef<Grip | null>(null);

  const growthOf = (separator: HTMLElement) => {
    const pane = document.getElementById(column);
    return pane ? growth(pane.getBoundingClientRect(), separator.getBoundingClientRect()) : 1;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const width = widthByKey(event, widths, growthOf(event.currentTarget));
    if (width !== null) {
      event.preventDefault();
      keepColumn(column, operatorId, within(widths, width));
    }
  };
  const onPointerDown = ({ button, clientX, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
    if (button === 0) {
      currentTarget.setPointerCapture(pointerId);
      grip.current = { x: clientX, from: widths.now, to: null };
    }
  };
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { current } = grip;
    if (current) {
      current.to = within(widths, current.from + growthOf(currentTarget) * (clientX - current.x));
      showColumn(column, current.to);
    }
  };
  const onLostPointerCapture = () => {
    const width = grip.current?.to ?? null;
    grip.current = null;
    if (width !== null) {
      keepColumn(column, operatorId, width);
    }
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

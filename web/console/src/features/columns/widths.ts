/** How wide a column is and may be, in CSS pixels. */
export type Widths = { readonly now: number; readonly least: number; readonly greatest: number };

/** The sides of an element, in CSS pixels from the left of the window. */
export type Sides = { readonly left: number; readonly right: number };

type Press = { readonly key: string; readonly shiftKey: boolean };

const step = 16;
const farStep = 64;

/** Whether a column gets wider (1) or narrower (-1) when the separator, which is at one of its sides, moves to the right. */
export function growth(column: Sides, separator: Sides): 1 | -1 {
  return Math.abs(column.right - separator.right) < Math.abs(column.left - separator.left) ? 1 : -1;
}

/** How wide a key makes a column: arrows move its separator, with Shift by more, Home and End go all the way; null for other keys. */
export function widthByKey({ key, shiftKey }: Press, { now, least, greatest }: Widths, grows: 1 | -1): number | null {
  const size = grows * (shiftKey ? farStep : step);
  switch (key) {
    case 'ArrowRight':
      return now + size;
    case 'ArrowLeft':
      return now - size;
    case 'Home':
      return least;
    case 'End':
      return greatest;
    default:
      return null;
  }
}

/** The width within what it may be. */
export function within({ least, greatest }: Widths, width: number): number {
  return Math.min(greatest, Math.max(least, width));
}

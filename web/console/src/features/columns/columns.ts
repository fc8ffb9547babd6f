import { readStored, store } from '../../common/storage';

/** The columns beside the conversation; each takes its width from the custom property of its name. */
export const columns = ['list', 'details'] as const;

export type Column = (typeof columns)[number];

const keyOf = (column: Column, operatorId: string) => `omnichannel.column.${column}.${operatorId}`;

/** Gives the columns the widths that the operator left them with on this device. */
export function restoreColumns(operatorId: string): void {
  for (const column of columns) {
    showColumn(column, readWidth(readStored(keyOf(column, operatorId))));
  }
}

/** Shows a column this wide, in CSS pixels, as far as the style sheet has room for it; null is as wide as usual. */
export function showColumn(column: Column, width: number | null): void {
  const { style } = document.documentElement;
  if (width === null) {
    style.removeProperty(`--${column}`);
  } else {
    style.setProperty(`--${column}`, `${width}px`);
  }
}

/** Remembers how wide a column is; null forgets it. */
export function keepColumn(column: Column, operatorId: string, width: number | null): void {
  showColumn(column, width);
  store(keyOf(column, operatorId), width === null ? null : String(width));
}

/** Makes all columns as wide as they usually are. */
export function resetColumns(operatorId: string): void {
  for (const column of columns) {
    keepColumn(column, operatorId, null);
  }
}

function readWidth(stored: string | null): number | null {
  const width = Number(stored);
  return Number.isFinite(width) && width > 0 ? width : null;
}

import type { ListHead } from './heartbeat';
import type { ListName } from './listNames';
import { listOf } from './listOf';
import type { Row } from './row';

/** A change of a row: as it was known, as it is now, and who looks. */
export type RowMove = { readonly before: Row | undefined; readonly after: Row; readonly operatorId: string };

type Counts = Readonly<Record<ListName, ListHead>>;

// The hub counts up to here; what is more cannot be counted down.
const highest = 1000;

/**
 * The counts after a row has moved from one list into another. A row nobody knew changes nothing: where it came from
 * is not known here, and the hub says so within seconds.
 */
export function movedCounts(counts: Counts, { before, after, operatorId }: RowMove): Counts {
  if (!before || after.version <= before.version) {
    return counts;
  }
  const [from, to] = [listOf(before, operatorId), listOf(after, operatorId)];
  if (from === to) {
    return counts;
  }
  return { ...counts, ...(from && shifted(counts, from, -1)), ...(to && shifted(counts, to, 1)) };
}

function shifted(counts: Counts, list: ListName, by: number): Partial<Counts> {
  const { version, count } = counts[list];
  return { [list]: { version, count: count >= highest ? count : Math.max(0, count + by) } };
}

import type { ListHead } from './heartbeat';
import type { ListName } from './listNames';
import { type ListViewer, listsOf } from './listOf';
import type { Row } from './row';

/** A change of a row: as it was known, as it is now, and who looks. */
export type RowMove = ListViewer & { readonly before: Row | undefined; readonly after: Row };

type Counts = Readonly<Record<ListName, ListHead>>;

// The hub counts up to here; what is more cannot be counted down.
const highest = 1000;

/**
 * The counts after a row has moved from one list into another. A row nobody knew changes nothing: where it came from
 * is not known here, and the hub says so within seconds.
 */
export function movedCounts(counts: Counts, { before, after, ...viewer }: RowMove): Counts {
  if (!before || after.version <= before.version) {
    return counts;
  }
  const [from, to] = [listsOf(before, viewer), listsOf(after, viewer)];
  const left = from.filter((list) => !to.includes(list)).map((list) => shifted(counts, list, -1));
  const entered = to.filter((list) => !from.includes(list)).map((list) => shifted(counts, list, 1));
  return left.length + entered.length === 0 ? counts : Object.assign({}, counts, ...left, ...entered);
}

function shifted(counts: Counts, list: ListName, by: number): Partial<Counts> {
  const { version, count } = counts[list];
  return { [list]: { version, count: count >= highest ? count : Math.max(0, count + by) } };
}

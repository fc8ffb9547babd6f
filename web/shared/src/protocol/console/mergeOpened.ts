import { applyChange } from './applyChange';
import { applyRow, laterMark } from './applyRow';
import type { Opened } from './opened';

/**
 * A conversation opened again, with the older entries that were loaded before, where they reach up to it. What lies
 * behind a hole is dropped: it can be loaded again.
 */
export function mergeOpened(old: Opened | undefined, fresh: Opened): Opened {
  if (!old) {
    return fresh;
  }
  const marks = {
    visitor: laterMark(old.marks.visitor, fresh.marks.visitor),
    operator: laterMark(old.marks.operator, fresh.marks.operator),
  };
  const merged = { ...fresh, marks, row: applyRow(old.row, fresh.row) };
  // The first line of what was fetched may stand behind its first entry, which was a change of a message.
  const first = fresh.before ?? 1;
  if (old.sequence < first - 1) {
    return merged;
  }
  const kept = fresh.changed.reduce(
    applyChange,
    old.entries.filter((entry) => entry.sequence < first),
  );
  return kept.length === 0 ? merged : { ...merged, entries: [...kept, ...fresh.entries], before: old.before };
}

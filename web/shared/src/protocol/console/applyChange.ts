import type { Entry } from './entry';

/**
 * The entries with one message as it is now, at its own place; the same entries where that message is not among them
 * or already stands there after a later change.
 */
export function applyChange(entries: readonly Entry[], changed: Entry): readonly Entry[] {
  const at = entries.findIndex((entry) => entry.sequence === changed.sequence);
  const before = entries[at];
  if (!before || (before.change?.sequence ?? 0) >= (changed.change?.sequence ?? 0)) {
    return entries;
  }
  return entries.with(at, changed);
}

import type { Heartbeat } from './heartbeat';
import { type ListName, listNames } from './listNames';

/** The lists whose version differs from the one last seen; without an earlier heartbeat none is known to be stale. */
export function staleLists(seen: Heartbeat | null, now: Heartbeat): readonly ListName[] {
  return seen ? listNames.filter((name) => seen.lists[name].version !== now.lists[name].version) : [];
}

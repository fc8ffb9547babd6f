import { isFields } from '../fields';
import { readWord, textOrNull } from './read';

/** What belongs to the status of somebody beside the status itself. */
export type Standing = {
  /** Why, in their own words; null when they have not said. */
  readonly reason: string | null;
  /** They themselves, or the hub: because they touched nothing, or because no console of theirs is connected. */
  readonly setBy: (typeof setters)[number];
  /** Null where nobody knows. */
  readonly since: string | null;
};

const setters = ['self', 'idle', 'connection'] as const;

/** What belongs to a status of which only the status is known. */
export const plainStanding: Standing = { reason: null, setBy: 'self', since: null };

/** Reads what belongs to a status; what cannot be read is as if nobody had said it. */
export function readStanding(value: unknown): Standing {
  return isFields(value)
    ? {
        reason: textOrNull(value.reason),
        setBy: readWord(value.setBy, setters) ?? 'self',
        since: textOrNull(value.since),
      }
    : plainStanding;
}

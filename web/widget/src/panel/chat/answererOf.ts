import type { Person, Transcript } from './transcript';
import { newestIncoming } from './unread';

/** Who would answer the visitor now. */
export type Answerer =
  | { readonly kind: 'person'; readonly person: Person }
  /** A person is on the way. */
  | { readonly kind: 'queue' }
  | { readonly kind: 'bot' }
  /** Nothing has been said yet, or nothing will be. */
  | { readonly kind: 'nobody' };

/** Tells from what was said who answers. */
export function answererOf({ answering, queue, endedBecause, entries }: Transcript): Answerer {
  if (endedBecause !== null) {
    return { kind: 'nobody' };
  }

  if (queue !== null) {
    return { kind: 'queue' };
  }

  if (answering !== null) {
    return { kind: 'person', person: answering };
  }

  return { kind: newestIncoming(entries)?.from.id === 'bot' ? 'bot' : 'nobody' };
}

import type { Transcript } from './transcript';

/** Whether the visitor is asked how the chat was: when it has ended and a person was there. A bot's work is not asked about. */
export function mayRate({ endedBecause, endedAt, entries }: Transcript): boolean {
  return endedBecause !== null && endedAt > 0 && entries.some(({ kind }) => kind === 'joined');
}

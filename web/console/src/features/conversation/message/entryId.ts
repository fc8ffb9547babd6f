import { createContext, use } from 'react';

/** What the ids of entries begin with: two transcripts on one page need different ones. */
export const EntryIdContext = createContext('entry');

/** The id of an entry's element. */
export function useEntryId(sequence: number): string {
  return `${use(EntryIdContext)}-${sequence}`;
}

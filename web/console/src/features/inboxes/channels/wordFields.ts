/** A setting about what the hub itself says to visitors, by the name that the hub knows it by. */
export type WordField = { readonly name: WordName; readonly part: 'settings'; readonly longest?: number };

/** The lines that can be said in words of one's own. */
export type LineName = 'stillThere' | 'stillHere' | 'queuePlace' | 'queueWait';

type WordName = LineName | 'language' | 'queueNotices';

/** All of them. Lengths are those of the hub. */
export const wordFields = {
  language: { name: 'language', part: 'settings' },
  queueNotices: { name: 'queueNotices', part: 'settings' },
  queuePlace: { name: 'queuePlace', part: 'settings', longest: 300 },
  queueWait: { name: 'queueWait', part: 'settings', longest: 300 },
  stillThere: { name: 'stillThere', part: 'settings', longest: 300 },
  stillHere: { name: 'stillHere', part: 'settings', longest: 20 },
} as const satisfies Readonly<Record<WordName, WordField>>;

/** The four lists, in the order in which they are shown. */
export const listNames = ['mine', 'queue', 'bot', 'closed'] as const;

/** One of the four lists. */
export type ListName = (typeof listNames)[number];

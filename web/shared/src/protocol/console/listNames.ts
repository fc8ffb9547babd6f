/** The lists, in the order in which they are shown. */
export const listNames = [
  'mine',
  'queue',
  'bot',
  'closed',
  'undelivered',
  'missed',
  'monitored',
  'active',
  'all',
] as const;

/** One of the lists. A conversation is in one of the first four at most, and in any of the others beside it. */
export type ListName = (typeof listNames)[number];

/** What stands beside the chats: a list of conversations, or of the notes that mention the operator. */
export const placeNames = [...listNames, 'mentions'] as const;

/** One of them. */
export type PlaceName = (typeof placeNames)[number];

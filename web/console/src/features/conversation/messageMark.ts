import type { Opened } from '@omnichannel/shared/protocol/console/opened';

/** The last message to the visitor that the visitor has seen, or null where nothing was seen. */
export function seenSequence({ entries, marks }: Pick<Opened, 'entries' | 'marks'>): number | null {
  const { visitor } = marks;
  if (visitor === null) {
    return null;
  }
  const seen = entries.findLast(
    (entry) =>
      entry.sequence <= visitor &&
      entry.type === 'message' &&
      entry.author.kind === 'operator' &&
      entry.visibility === 'everyone' &&
      !entry.suppressed,
  );
  return seen?.sequence ?? null;
}

import type { Opened } from '@omnichannel/shared/protocol/console/opened';

/** How the newest messages to the visitor stand: the last one that was seen, and the last one that has only arrived. */
export type MessageMark = { readonly seen: number | null; readonly sent: number | null };

/** Finds where to say “Seen” and “Sent”: once each, under the newest message of which it is true. */
export function messageMark({ entries, marks }: Pick<Opened, 'entries' | 'marks'>): MessageMark {
  const ours = entries.filter(
    (entry) =>
      entry.type === 'message' &&
      entry.author.kind === 'operator' &&
      entry.visibility === 'everyone' &&
      !entry.suppressed,
  );
  const seen = ours.findLast((entry) => entry.sequence <= (marks.visitor ?? 0))?.sequence ?? null;
  const last = ours.at(-1)?.sequence ?? null;
  return { seen, sent: last === seen ? null : last };
}

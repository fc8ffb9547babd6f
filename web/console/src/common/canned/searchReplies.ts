import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';

/**
 * The replies that fit what was typed, best first: by the shortcut's beginning, then the name's, then words inside,
 * then letters in order. One's own come before shared ones that fit as well; an empty query keeps all, by name.
 */
export function searchReplies(replies: readonly CannedReply[], query: string): readonly CannedReply[] {
  const wanted = plain(query);
  return replies
    .map((reply) => ({ reply, rank: wanted === '' ? 0 : rankOf(reply, wanted) }))
    .filter((found) => found.rank !== null)
    .sort(
      (one, other) =>
        (one.rank ?? 0) - (other.rank ?? 0) ||
        Number(one.reply.shared) - Number(other.reply.shared) ||
        one.reply.name.localeCompare(other.reply.name),
    )
    .map((found) => found.reply);
}

function rankOf({ shortcut, name, text }: CannedReply, wanted: string): number | null {
  const [short, title] = [plain(shortcut), plain(name)];
  const tests = [
    short === wanted,
    short.startsWith(wanted),
    title.startsWith(wanted),
    `${short} ${title}`.includes(wanted),
    wanted.split(/\s+/).every((word) => `${short} ${title} ${plain(text)}`.includes(word)),
    holdsInOrder(`${short} ${title}`, wanted),
  ];
  const rank = tests.indexOf(true);
  return rank === -1 ? null : rank;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) {
      return false;
    }
  }
  return true;
}

// Without case and accents: nobody types them into a search.
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}

/** First ceiling of the wait, in milliseconds. */
const backoffStart = 500;

/** Highest ceiling of the wait, in milliseconds. */
export const backoffLimit = 30_000;

/** The ceiling is reached by doubling, and stays there for a while: most outages are short, and nobody shall wait long after one. */
const plateau = { from: 2, until: 8 };

/**
 * Milliseconds to wait before the given attempt (0 is the first retry): full jitter, so that the clients of a
 * restarted server come back spread out and not all at once. Below two seconds for the first nine attempts.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const doublings = Math.min(attempt, plateau.from) + Math.max(0, attempt - plateau.until);
  return random() * Math.min(backoffLimit, backoffStart * 2 ** Math.min(doublings, 16));
}

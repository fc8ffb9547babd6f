/** First ceiling of the wait, in milliseconds. */
export const backoffStart = 500;

/** Highest ceiling of the wait, in milliseconds. */
export const backoffLimit = 30_000;

/**
 * Milliseconds to wait before the given attempt (0 is the first retry): full jitter, so that the clients of a
 * restarted server come back spread out and not all at once.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(backoffLimit, backoffStart * 2 ** Math.min(attempt, 16));
}

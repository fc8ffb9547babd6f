import { fieldsOf, parseJson, textOf } from '@omnichannel/shared/protocol/fields';
import { linePatience } from './linePatience';

/** What came of a call: an answer, a refusal that repeating does not change, or a reason to try again later. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly status: number; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'later'; readonly wait: number };

/** What the caller must know to repeat or to explain. */
export type Failure = Exclude<Answer<never>, { kind: 'ok' }>;

const timeLimit = 20_000;

/** A call that waits so long when the line comes back was lost with it, in milliseconds. */
const still = 1_000;

const waiting = new Set<{ readonly since: number; readonly stop: AbortController }>();

/** The line was gone and is back: calls that went into the void before need not be waited for, and can be repeated now. */
export function lineIsBack(): void {
  for (const { since, stop } of waiting) {
    if (Date.now() - since >= still) {
      stop.abort();
    }
  }
}

/** Calls the hub and reads its answer as a blob. Never throws. */
export async function requestBlob(
  url: string,
  init: RequestInit,
  signal = AbortSignal.timeout(timeLimit),
): Promise<Answer<Blob>> {
  try {
    const response = await fetch(url, { ...init, cache: 'no-store', signal });
    return response.ok
      ? { kind: 'ok', status: response.status, value: await response.blob() }
      : failureOf(response.status, response.headers.get('retry-after'), await response.text());
  } catch {
    return { kind: 'later', wait: 0 };
  }
}

/** Calls the hub and reads its answer as JSON. Gives up soon, so call only what may be called again. Never throws. */
export async function request(url: string, init: RequestInit): Promise<Answer<unknown>> {
  const { limit } = linePatience;
  const call = { since: Date.now(), stop: new AbortController() };
  const timer = setTimeout(() => call.stop.abort(), limit);
  waiting.add(call);
  const answer = await requestBlob(url, init, call.stop.signal);
  clearTimeout(timer);
  waiting.delete(call);
  const took = Date.now() - call.since;
  if (answer.kind !== 'later') {
    linePatience.answered(took);
  } else if (took >= limit) {
    linePatience.exhausted(limit);
  }

  return answer.kind === 'ok' ? { ...answer, value: parseJson(await answer.value.text()) } : answer;
}

/** The parts of a call that sends JSON. */
export function jsonBody(body: unknown): { headers: Record<string, string>; body: string } {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** What a status outside 200 to 299 means for the caller. */
export function failureOf(status: number, retryAfter: string | null, body: string): Failure {
  if (status === 429 || status >= 500) {
    return { kind: 'later', wait: 1000 * (Number(retryAfter) || 0) };
  }

  const json = fieldsOf(parseJson(body));
  const code = textOf(fieldsOf(json.error).code) || textOf(json.type).replace('urn:omnichannel:', '');
  return { kind: 'refused', status, code };
}

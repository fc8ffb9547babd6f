import { parseJson } from '@omnichannel/shared/protocol/fields';
import { heardHubClock } from './hubClock';
import { ProblemError } from './problemError';
import { UnreadableError } from './unreadableError';

type Options<T> = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Whether it is sent also when the page goes; only for small bodies. */
  readonly outlivesPage?: boolean;
  readonly read: (value: unknown) => T | undefined;
};

/** A question without an answer holds one of the few connections a browser makes, so it is given up, in milliseconds. */
const answerLimit = 10_000;

/**
 * Asks the hub over HTTP and reads the answer with a guard. Rejects with `ProblemError` when refused, with
 * `UnreadableError` when the answer is something else, with `TypeError` when the hub cannot be reached.
 */
export async function request<T>(
  path: string,
  { method = 'GET', body, signal, outlivesPage = false, read }: Options<T>,
): Promise<T> {
  const isRaw = body instanceof FormData || body instanceof Blob;
  const headers = new Headers({ accept: 'application/json' });
  if (method !== 'GET') {
    headers.set('x-omnichannel', 'console');
  }
  if (body !== undefined && !isRaw) {
    headers.set('content-type', 'application/json');
  }
  const sent = {
    method,
    keepalive: outlivesPage,
    headers,
    body: isRaw ? body : body === undefined ? null : JSON.stringify(body),
    signal: method === 'GET' ? limited(signal) : (signal ?? null),
  };
  const [response, text] = await answerTo(path, sent).catch((error: unknown) => {
    throw isTimeout(error) ? new TypeError('The hub did not answer in time.') : error;
  });
  heardHubClock(response.headers.get('date'));
  const answer = parseJson(text);
  if (!response.ok) {
    throw new ProblemError(response.status, answer);
  }
  const value = read(answer);
  if (value === undefined) {
    throw new UnreadableError(path);
  }
  return value;
}

// The time is over also for an answer that has begun and does not end.
async function answerTo(path: string, sent: RequestInit): Promise<[Response, string]> {
  const response = await fetch(path, sent);
  return [response, await response.text()];
}

function limited(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(answerLimit);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

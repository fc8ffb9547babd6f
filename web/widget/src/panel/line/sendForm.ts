import { parseJson } from '@omnichannel/shared/protocol/fields';
import { type Answer, failureOf } from './request';

/** A line on which nothing moves for so long is given up, in milliseconds. How long all of it takes does not matter. */
const stall = 45_000;

/** How the sending of a form is watched and stopped. */
export interface Watch {
  /** Called with the share that has left, from 0 to 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Posts a form and says how far it is, which `fetch` cannot. Never throws. */
export function sendForm(
  url: string,
  token: string,
  form: FormData,
  { progress, signal }: Watch,
): Promise<Answer<unknown>> {
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    const give = () => call.abort();
    let patience = setTimeout(give, stall);
    const moved = () => {
      clearTimeout(patience);
      patience = setTimeout(give, stall);
    };
    const settle = (answer: Answer<unknown>) => {
      clearTimeout(patience);
      signal.removeEventListener('abort', give);
      resolve(answer);
    };

    call.upload.addEventListener('progress', ({ loaded, total }) => {
      moved();
      progress(total > 0 ? loaded / total : 0);
    });
    call.addEventListener('load', () => settle(answerOf(call)));
    for (const failure of ['error', 'abort']) {
      call.addEventListener(failure, () => settle({ kind: 'later', wait: 0 }));
    }

    call.open('POST', url);
    call.setRequestHeader('authorization', `Bearer ${token}`);
    signal.addEventListener('abort', give);
    call.send(form);
  });
}

function answerOf(call: XMLHttpRequest): Answer<unknown> {
  const { status, responseText } = call;
  return status >= 200 && status < 300
    ? { kind: 'ok', status, value: parseJson(responseText) }
    : failureOf(status, call.getResponseHeader('retry-after'), responseText);
}

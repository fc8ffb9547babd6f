import type { Answer } from '../line/request';
import type { Delivery } from './outgoing';
import { rejectionOf } from './rejectionOf';

/** What an answer makes of the message it answers, where the message is not tried again by itself. */
export function fateOf(answer: Answer<string>): Delivery {
  if (answer.kind === 'ok') {
    return { kind: 'sent', id: answer.value };
  }

  return { kind: 'rejected', reason: answer.kind === 'later' ? 'network' : rejectionOf(answer.status, answer.code) };
}

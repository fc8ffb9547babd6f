import type { Result } from '@omnichannel/shared/protocol/console/result';
import { hubSentence } from './hubSentence';
import { texts } from './texts';

/** Why the hub refused, in a sentence for the operator. */
export function refusalText(result: Extract<Result, { ok: false }>): string {
  if (result.owner && result.code === 'already-taken') {
    return texts.takenBy(result.owner.name);
  }
  if (result.owner && result.code === 'not-owner') {
    return texts.hasChat(result.owner.name);
  }
  return refusalWords(result.code, result.message);
}

/** What a code of the hub means, in a sentence for the operator. */
export function refusalWords(code: string, message: string | null): string {
  // Only the hub knows what was wrong with the words it was given, such as how many are too many.
  if (code === 'invalid' && message) {
    return hubSentence(message, texts.refusals.invalid);
  }
  return texts.refusals[code] ?? message ?? texts.wentWrong;
}

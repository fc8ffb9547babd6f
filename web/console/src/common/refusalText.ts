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
  // Only the hub knows what was wrong with the words it was given, such as how many are too many.
  if (result.code === 'invalid' && result.message) {
    return hubSentence(result.message, texts.refusals.invalid);
  }
  return texts.refusals[result.code] ?? result.message ?? texts.wentWrong;
}

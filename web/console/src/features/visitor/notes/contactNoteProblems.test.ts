import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../common/problemError';
import { texts } from './texts';
import { deleteProblem, saveProblem } from './useContactNotes';

const problem = (status: number, code: string) => new ProblemError(status, { type: `urn:omnichannel:${code}` });

describe('what stands in the way of a note about a contact', () => {
  it.each([
    [problem(400, 'validation'), texts.tooLong],
    [problem(409, 'full'), texts.full],
    [problem(403, 'forbidden'), texts.notSaved],
    [new TypeError('The hub cannot be reached'), texts.notSaved],
  ])('is said when it is not saved: %s', (error, sentence) => {
    expect(saveProblem(error)).toBe(sentence);
  });

  it('is nothing when a note that should go is gone already', () => {
    expect(deleteProblem(problem(404, 'not-found'))).toBeNull();
    expect(deleteProblem(problem(403, 'forbidden'))).toBe(texts.notDeleted);
  });
});

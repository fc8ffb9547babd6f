import { readMe } from '@omnichannel/shared/protocol/console/me';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { hubSentence } from '../../common/hubSentence';
import { keys } from '../../common/keys';
import { ProblemError } from '../../common/problemError';
import { request } from '../../common/request';
import { texts as common } from '../../common/texts';
import { texts } from './texts';

type Problem = {
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The hub's name for it; null where the hub said nothing. */
  readonly code: string | null;
};

/**
 * Sends a form's fields and signs in with the answer. `problem` is what was wrong with the last try: a sentence for
 * the form and one for each field.
 */
export function useAccountForm(path: string, onSignedIn: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setProblem(null);
    try {
      client.setQueryData(keys.me, await request(path, { method: 'POST', body, read: readMe }));
      onSignedIn();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, submit };
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) {
    const sentences = Object.entries(error.fields).map(([field, said]) => [
      field,
      hubSentence(said, texts.fields[field]),
    ]);
    return {
      sentence: texts.problems[error.code] ?? error.message,
      fields: Object.fromEntries(sentences),
      code: error.code,
    };
  }
  return { sentence: error instanceof TypeError ? texts.unreachable : common.wentWrong, fields: {}, code: null };
}

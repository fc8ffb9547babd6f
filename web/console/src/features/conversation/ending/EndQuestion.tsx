import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useDesk } from '../desk';

const EndQuestionDialog = lazy(() =>
  import('./EndQuestionDialog').then((part) => ({ default: part.EndQuestionDialog })),
);

/** Asks what a chat still needs before it ends, whichever way somebody wanted to end it. */
export function EndQuestion() {
  const { endQuestions } = useDesk();
  const question = useSyncExternalStore(endQuestions.watch, () => endQuestions.open);
  return (
    question && (
      <Suspense>
        <EndQuestionDialog question={question} onClose={endQuestions.close} />
      </Suspense>
    )
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fullTime } from '../../../common/format/time';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import { changeWork, type Work } from './jobs';
import { texts } from './texts';

/** One row of work, with what may be done about it. */
export function WorkItem({ work }: { readonly work: Work }) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: changeWork,
    onSettled: () => client.invalidateQueries({ queryKey: keys.jobs }),
  });
  const kind = texts.kinds[work.kind] ?? work.kind;
  const facts = [texts.due(fullTime(work.due)), texts.attempts(work.attempts)];
  const acts = [
    ['retry', work.mayRetry],
    ['cancel', work.mayCancel],
  ] as const;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name}>{kind}</h3>
        <p className={styles.facts}>
          {facts.join(' · ')} ·{' '}
          <Link
            to="/console/$list/$conversationId"
            params={{ list: 'mine', conversationId: work.conversationId }}
            className={styles.link}
          >
            {texts.open}
          </Link>
        </p>
        {work.lastError !== null && <p className={styles.problem}>{texts.failed(work.lastError)}</p>}
        {error && (
          <p className={styles.problem} role="alert">
            {error instanceof ProblemError && error.code === 'still-needed' ? texts.stillNeeded : refusalOf(error)}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {acts.map(
          ([act, isPossible]) =>
            isPossible && (
              <Button
                key={act}
                variant="default"
                size="xs"
                aria-label={texts.actOn(texts[act], kind, work.id)}
                loading={isPending}
                onClick={() => mutate({ id: work.id, act })}
              >
                {texts[act]}
              </Button>
            ),
        )}
      </div>
    </li>
  );
}

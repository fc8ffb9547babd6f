import { fullTime } from '../../../common/format/time';
import styles from '../Organisation.module.css';
import type { RecurringJob } from './jobs';
import { texts } from './texts';

/** What recurs: how often, how it went last, when next. */
export function RecurringRows({ jobs }: { readonly jobs: readonly RecurringJob[] }) {
  return (
    <ul className={styles.rows}>
      {jobs.map((job) => (
        <li key={job.name} className={styles.row}>
          <div className={styles.words}>
            <h3 className={styles.name}>{texts.jobs[job.name] ?? job.name}</h3>
            <p className={styles.facts}>{factsOf(job).join(' · ')}</p>
            {job.error !== null && <p className={styles.problem}>{texts.failed(job.error)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ everySeconds, lastAt, did, nextAt }: RecurringJob): readonly string[] {
  return [
    everySeconds < 60 ? texts.everySeconds(everySeconds) : texts.everyMinutes(Math.round(everySeconds / 60)),
    lastAt === null ? texts.notYet : texts.last(fullTime(lastAt)),
    ...(did === null ? [] : [texts.did(did)]),
    ...(nextAt === null ? [] : [texts.next(fullTime(nextAt))]),
  ];
}

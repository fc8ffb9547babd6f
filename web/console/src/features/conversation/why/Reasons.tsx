import { Skeleton } from '@mantine/core';
import type { Candidate } from '@omnichannel/shared/protocol/console/candidate';
import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { readEventDetail } from '@omnichannel/shared/protocol/console/eventDetail';
import { readRouting, type Waiting } from '@omnichannel/shared/protocol/console/routing';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useQuery } from '@tanstack/react-query';
import { clockTime } from '../../../common/format/time';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import { systemSentence } from '../transcript/systemSentence';
import styles from './WhyHere.module.css';
import { texts } from './whyTexts';

/** Why a chat waits, and what was decided about it until now. */
export function Reasons({ row }: { readonly row: Row }) {
  const { data, isPending } = useQuery({
    // As it is now: whoever waits has other reasons with every change.
    queryKey: [...keys.routing(row.id), row.version],
    queryFn: () => request(`/api/conversations/${row.id}/routing`, { read: readRouting }),
    retry: false,
  });
  if (isPending) {
    return <Skeleton height="var(--space-10)" role="status" aria-label={texts.loading} />;
  }
  if (!data) {
    return <p role="alert">{texts.failed}</p>;
  }
  const steps = data.decisions
    .map((entry) => ({ entry, text: decisionSentence(entry) }))
    .filter(({ text }) => text !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className={styles.reasons} tabIndex={0} aria-label={texts.history}>
      {data.waiting && <WaitingReasons waiting={data.waiting} />}
      <h2>{texts.history}</h2>
      {steps.length === 0 && <p className={styles.soft}>{texts.nothing}</p>}
      <ol className={styles.steps}>
        {steps.map(({ entry, text }) => (
          <li key={entry.sequence}>
            {text}
            <time dateTime={entry.at}>{clockTime(entry.at)}</time>
            <People candidates={candidatesOf(entry)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function WaitingReasons({ waiting }: { readonly waiting: Waiting }) {
  const more = [
    texts.position(waiting.position),
    ...(waiting.priority > 0 ? [texts.urgent(waiting.priority)] : []),
    ...(waiting.rule === null ? [] : [texts.rule(waiting.rule)]),
    ...(waiting.until === null ? [] : [texts.until(clockTime(waiting.until))]),
  ];
  return (
    <>
      <h2>{texts.waiting[waiting.reason]}</h2>
      <p className={styles.soft}>{more.join(' · ')}</p>
      <People candidates={waiting.candidates} />
    </>
  );
}

function People({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return candidates.length === 0 ? null : (
    <ul className={styles.people} aria-label={texts.people}>
      {candidates.map(({ id, name, because }) => (
        <li key={id}>
          <span dir="auto">{name}</span>
          <span className={styles.soft}>{because === null ? texts.could : texts.because[because]}</span>
        </li>
      ))}
    </ul>
  );
}

function candidatesOf(entry: Entry): readonly Candidate[] {
  const detail = readEventDetail(entry);
  return detail.kind === 'offer' || detail.kind === 'routing' ? detail.candidates : [];
}

/** What was decided, as a sentence: the lines of the transcript, and those that only matter here. */
function decisionSentence(entry: Entry): string | null {
  const detail = readEventDetail(entry);
  if (detail.kind !== 'routing' || detail.decision === 'fallback') {
    return systemSentence(entry);
  }
  if (detail.decision === 'assigned') {
    return detail.operator && texts.assigned(detail.operator.name);
  }
  const department = detail.department?.name;
  if (department === undefined) {
    return detail.rule === null ? null : texts.rule(detail.rule);
  }
  if (detail.rule !== null) {
    return texts.admittedBy(department, detail.rule);
  }
  return detail.closed ? texts.admittedClosed(department) : texts.admitted(department);
}

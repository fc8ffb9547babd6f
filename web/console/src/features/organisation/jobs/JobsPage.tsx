import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '../Organisation.module.css';
import { SettingsPage } from '../SettingsPage';
import { jobsQuery, mostCounted, type WorkState, workStates } from './jobs';
import { RecurringRows } from './RecurringRows';
import { texts } from './texts';
import { WorkRows } from './WorkRows';

/** What the hub does by itself: what recurs, and what chats have left to be done. */
export function JobsPage() {
  const query = useQuery(jobsQuery);
  const [chosen, setChosen] = useState<WorkState | null>(null);
  const { data } = query;
  const state = chosen ?? (data && data.counts.failed === 0 ? 'due' : 'failed');
  return (
    <SettingsPage title={texts.title} lead={texts.lead} query={query}>
      {data && (
        <>
          <section aria-labelledby="recurring">
            <h2 className={styles.part} id="recurring">
              {texts.recurring}
            </h2>
            <RecurringRows jobs={data.recurring} />
          </section>
          <section className={styles.more} aria-labelledby="work">
            <h2 className={styles.part} id="work">
              {texts.work}
            </h2>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's, and this is none */}
            <div className={styles.states} role="group" aria-label={texts.states}>
              {workStates.map((one) => (
                <Button
                  key={one}
                  size="xs"
                  variant={one === state ? 'filled' : 'default'}
                  aria-pressed={one === state}
                  onClick={() => setChosen(one)}
                >
                  {texts.stateOf(texts.stateNames[one], countOf(data.counts[one]))}
                </Button>
              ))}
            </div>
            <WorkRows key={state} state={state} />
          </section>
        </>
      )}
    </SettingsPage>
  );
}

function countOf(count: number): string {
  return count >= mostCounted ? `${mostCounted}+` : String(count);
}

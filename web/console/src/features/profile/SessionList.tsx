import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fullTime } from '../../common/format/time';
import { keys } from '../../common/keys';
import { readUserAgent } from '../../common/readUserAgent';
import { request } from '../../common/request';
import styles from './ProfilePage.module.css';
import { Section } from './Section';
import { type OwnSession, sessionsQuery } from './sessions';
import { texts } from './texts';

/** Where one is signed in, with the way out of each. */
export function SessionList({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const client = useQueryClient();
  const { data: sessions, isError, refetch } = useQuery(sessionsQuery);
  const end = async (path: string, then: () => void) => {
    try {
      await request(path, { method: 'DELETE', read: () => true });
      then();
    } catch {
      notifications.show({ message: texts.notKept });
    }
  };
  const endOne = ({ id }: OwnSession) =>
    end(`/api/profile/sessions/${id}`, () => void client.invalidateQueries({ queryKey: keys.sessions }));
  return (
    <Section title={texts.sessions} text={texts.sessionsText}>
      {isError && (
        <p className={styles.outcome} data-kind="failed" role="alert">
          {texts.sessionsFailed}{' '}
          <Button variant="subtle" size="xs" onClick={() => void refetch()}>
            {texts.again}
          </Button>
        </p>
      )}
      <ul className={styles.sessions}>
        {sessions?.map((session) => (
          <li key={session.id} className={styles.session}>
            <div>
              <div className={styles.browser}>{browserName(session)}</div>
              <div className={styles.text}>
                {session.isCurrent ? texts.thisOne : texts.lastUsed(fullTime(session.seenAt))}
              </div>
            </div>
            {!session.isCurrent && (
              <Button
                variant="default"
                size="xs"
                aria-label={texts.endSession(browserName(session))}
                onClick={() => void endOne(session)}
              >
                {texts.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={() => void end('/api/profile/sessions', onSignedOut)}>
          {texts.endAll}
        </Button>
      </div>
    </Section>
  );
}

function browserName({ userAgent }: OwnSession): string {
  const { browser, system } = readUserAgent(userAgent);
  return browser && system ? texts.onSystem(browser, system) : (browser ?? system ?? texts.unknownBrowser);
}

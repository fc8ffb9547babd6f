import { Button } from '@mantine/core';
import { roles } from '@omnichannel/shared/protocol/console/me';
import { readWord } from '@omnichannel/shared/protocol/console/read';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fullTime } from '../../../common/format/time';
import styles from '../Organisation.module.css';
import { SettingsPage } from '../SettingsPage';
import { texts as team } from '../team/texts';
import { type AuditEntry, auditQuery } from './audit';
import { texts } from './texts';

/** Who did what by a right over others' work, newest first. */
export function AuditPage() {
  const query = useInfiniteQuery(auditQuery);
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SettingsPage title={texts.title} lead={texts.lead} query={query}>
      {entries.length === 0 && <p className={styles.soft}>{texts.empty}</p>}
      <ol className={styles.log}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>{sentenceOf(entry)}</span>
            <Subject entry={entry} />
            <time dateTime={entry.at}>{fullTime(entry.at)}</time>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </SettingsPage>
  );
}

function Subject({ entry: { act, subject } }: { readonly entry: AuditEntry }) {
  return (
    act.startsWith('conversation.') &&
    subject !== null && (
      <Link
        to="/console/$list/$conversationId"
        params={{ list: 'mine', conversationId: subject }}
        className={styles.link}
      >
        {texts.open}
      </Link>
    )
  );
}

function sentenceOf({ actor, act, person, detail }: AuditEntry): string {
  const role = readWord(detail, roles);
  if (act === 'operator.role' && person && role) {
    return texts.gaveRole(actor.name, person.name, team.roles[role]);
  }
  const withPerson = person && texts.actsWith[act];
  return withPerson ? withPerson(actor.name, person.name) : (texts.acts[act]?.(actor.name) ?? `${actor.name}: ${act}`);
}

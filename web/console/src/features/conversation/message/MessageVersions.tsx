import { Loader } from '@mantine/core';
import { type Entry, readEntry } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readList } from '@omnichannel/shared/protocol/console/read';
import { useQuery } from '@tanstack/react-query';
import { fullTime } from '../../../common/format/time';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import { texts } from './changeTexts';
import styles from './Message.module.css';

type Props = { readonly conversationId: ConversationId; readonly sequence: number };

/** What a message has been, oldest first, with who wrote it and when. */
export function MessageVersions({ conversationId, sequence }: Props) {
  const { data, isError } = useQuery({
    queryKey: keys.versions(conversationId, sequence),
    queryFn: () =>
      request(`/api/conversations/${conversationId}/entries/${sequence}/versions`, {
        read: (value) => readList(value, readEntry),
      }),
    staleTime: 0,
  });
  if (isError) {
    return <p role="alert">{texts.versionsFailed}</p>;
  }
  if (!data) {
    return <Loader size="sm" />;
  }
  return (
    <ol className={styles.versions}>
      {data.map((version) => (
        <li key={version.sequence}>
          <span className={styles.mark}>
            {whatOf(version)} · {version.author.name ?? texts.visitor} · {fullTime(version.at)}
          </span>
          {version.type !== 'messageDelete' && (
            <p className={styles.asked} dir="auto">
              {[version.text ?? '', ...version.files.map((file) => file.name)]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function whatOf({ type }: Entry): string {
  if (type === 'message') {
    return texts.written;
  }
  return type === 'messageDelete' ? texts.now : texts.edit;
}

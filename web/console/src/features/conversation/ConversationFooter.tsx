import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useEffect } from 'react';
import { useCommand } from '../../common/useCommand';
import { Composer } from './Composer';
import styles from './Composer.module.css';
import { ComposerNotice } from './ComposerNotice';
import { useDesk } from './desk';
import { EndingStrip } from './EndingStrip';
import { StaleNotice } from './StaleNotice';
import { useDraft } from './useDraft';
import { usePending } from './usePending';
import { useTypingSignal } from './useTypingSignal';
import type { useUploads } from './useUploads';

type Props = {
  readonly opened: Opened;
  readonly isMine: boolean;
  readonly seen: () => number;
  readonly files: ReturnType<typeof useUploads>;
};

/** The lower end of a conversation: the composer, or why there is none, and what needs a decision first. */
export function ConversationFooter({ opened, isMine, seen, files }: Props) {
  const { row } = opened;
  const { outbox } = useDesk();
  const command = useCommand();
  const [text, setText] = useDraft(row.id);
  const typing = useTypingSignal(row.id);
  const stale = usePending(opened).find((one) => one.state.kind === 'stale');
  const missed = stale?.state.kind === 'stale' ? stale.state.missed : [];

  useEffect(() => {
    if (isMine && matchMedia('(hover: hover)').matches) {
      document.getElementById('composer')?.focus();
    } else if (document.activeElement === document.body) {
      // The reply box that had the focus is gone: the keyboard goes on in the transcript, not at the page's start.
      document.querySelector<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
    }
  }, [isMine]);

  const send = (body: string, sent: readonly SentFile[]) => {
    outbox.send(row.id, { text: body, files: sent, lastSeen: seen() });
    typing.sent();
  };
  const edit = (value: string) => {
    setText(value);
    if (value !== '') {
      typing.typed();
    }
  };
  return (
    <div className={styles.footer}>
      {row.ending && (
        <EndingStrip
          deadline={row.ending.deadline}
          canStop={isMine}
          onStop={() => void command({ method: 'CancelEnd', conversationId: row.id })}
        />
      )}
      {stale && (
        <StaleNotice
          text={stale.text}
          missed={missed}
          onSend={() => outbox.retry(row.id, stale.id, true)}
          onEdit={() => {
            outbox.take(row.id, stale.id);
            setText([stale.text, text].filter((part) => part !== '').join('\n'));
            document.getElementById('composer')?.focus();
          }}
        />
      )}
      {isMine ? (
        <Composer text={text} onText={edit} files={files} onSend={send} />
      ) : (
        <ComposerNotice row={row} onCommand={(wanted) => void command(wanted)} />
      )}
    </div>
  );
}

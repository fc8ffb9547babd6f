import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../../../texts/fill';
import type { ChatState } from '../../chat/chatState';
import { type Block, groups } from '../../chat/groups';
import { formatDay } from '../../text/formatTime';
import { useTexts } from '../useTexts';
import { MessageGroup } from './MessageGroup';
import { OutgoingMessage } from './OutgoingMessage';
import type { OutgoingActions } from './outgoingActions';
import styles from './Transcript.module.css';

/** More than this many entries are shown only when asked for: an old phone lays out a few hundred bubbles slowly. */
const shownAtOnce = 200;

interface TranscriptProps {
  readonly state: ChatState;
  readonly actions: OutgoingActions;
  /** What stands below the messages and is not announced with them. */
  readonly children: ComponentChildren;
}

/** The conversation, oldest first. */
export function Transcript({ state, actions, children }: TranscriptProps) {
  const texts = useTexts();
  const [shown, setShown] = useState(shownAtOnce);
  const { entries, readByTeam } = state.transcript;
  const blocks = useMemo(() => groups(entries.slice(-shown)), [entries, shown]);
  const offline = state.networkDown || state.line === 'reconnecting';
  const fateOf = (block: Block & { kind: 'messages' }) => {
    const last = block.messages.at(-1);
    if (!block.mine || last === undefined) {
      return '';
    }
    return last.sequence <= readByTeam ? texts.read : texts.sent;
  };

  return (
    <div class={styles.content}>
      {entries.length > shown && (
        <button type="button" class={styles.earlier} onClick={() => setShown(shown + shownAtOnce)}>
          {texts.earlier}
        </button>
      )}
      {entries.length === 0 && state.outgoing.length === 0 && (
        <div class={styles.greeting}>
          <p class={styles.hello}>{texts.greeting}</p>
          <p class={styles.more}>{texts.greetingMore}</p>
        </div>
      )}
      <div class={styles.log} role="log" aria-live="polite" aria-label={texts.transcript} aria-busy={!state.caughtUp}>
        {blocks.map((block) =>
          block.kind === 'messages' ? (
            <MessageGroup key={block.key} messages={block.messages} mine={block.mine} fate={fateOf(block)} />
          ) : (
            <Divider key={block.key} block={block} />
          ),
        )}
        {state.outgoing.map((message) => (
          <OutgoingMessage key={message.clientId} message={message} offline={offline} actions={actions} />
        ))}
      </div>
      {children}
    </div>
  );
}

function Divider({ block }: { readonly block: Exclude<Block, { kind: 'messages' }> }) {
  const texts = useTexts();
  if (block.kind === 'day') {
    return <p class={styles.day}>{formatDay(block.timestamp, new Date())}</p>;
  }

  const { kind, name } = block.line;
  const joined = name === '' ? texts.joinedUnnamed : fill(texts.joined, { name });
  return (
    <p class={styles.line} dir="auto">
      {kind === 'joined' ? joined : texts.reopened}
    </p>
  );
}

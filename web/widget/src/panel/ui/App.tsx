import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat/Chat';
import { messagesOf } from '../chat/unread';
import type { HostLink } from '../host/hostLink';
import { downloadTranscript } from '../session/downloadTranscript';
import styles from './App.module.css';
import { Composer } from './Composer';
import { EndedCard } from './EndedCard';
import { EndingBanner } from './EndingBanner';
import { Header } from './Header';
import { Icon } from './Icon';
import { QuickReplies } from './QuickReplies';
import { StatusStrip } from './StatusStrip';
import { Transcript } from './Transcript';
import { Typing } from './Typing';
import { useStickToEnd } from './useStickToEnd';
import { useStore } from './useStore';
import { useTexts } from './useTexts';

interface AppProps {
  readonly inboxKey: string;
  readonly name: string;
  readonly chat: Chat;
  readonly host: HostLink;
  /** Rises when the composer should take the focus. */
  readonly focusRequest: number;
}

/** The panel: who answers, what was said, what can be done now, and where to write. */
export function App({ inboxKey, name, chat, host, focusRequest }: AppProps) {
  const texts = useTexts();
  const state = useStore(chat.store);
  const [started, setStarted] = useState(0);
  const { box, away, toEnd } = useStickToEnd();
  const { transcript, closedForGood, outgoing } = state;
  const ended = transcript.endedBecause !== null || closedForGood;
  const last = messagesOf(transcript.entries).at(-1);
  const actions = last && !last.mine && outgoing.length === 0 && !ended ? last.actions : [];
  const close = () => host.post({ kind: 'close' });

  const send = (text: string, files: readonly File[], extra = {}) => {
    chat.send(text, files, extra);
    toEnd();
  };
  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) {
        host.post({ kind: 'close' });
      }
    };
    addEventListener('keydown', closeByKey);
    return () => removeEventListener('keydown', closeByKey);
  }, [host]);

  return (
    <div class={styles.panel}>
      <Header name={name} state={state} onClose={host.framed ? close : null} />
      <StatusStrip state={state} />
      <main class={styles.main}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section ref={box} class={styles.scroll} tabIndex={0} aria-label={texts.transcript}>
          <Transcript state={state} onRetry={(id) => chat.retry(id)} onDiscard={(id) => chat.discard(id)}>
            {transcript.typist && <Typing typist={transcript.typist} />}
            {actions.length > 0 && <QuickReplies actions={actions} onChoose={(text, extra) => send(text, [], extra)} />}
            {ended && (
              <EndedCard
                closedForGood={closedForGood}
                onDownload={(format) => downloadTranscript(inboxKey, chat.sessions, format)}
                onStartAgain={() => void chat.startAgain().then(() => setStarted(started + 1))}
              />
            )}
          </Transcript>
        </section>
        {away && (
          <button type="button" class={styles.jump} onClick={toEnd}>
            <Icon name="down" />
            {texts.newMessages}
          </button>
        )}
      </main>
      {transcript.endsAt !== null && <EndingBanner key={transcript.endsAt} endsAt={transcript.endsAt} />}
      {!closedForGood && (
        <Composer
          inboxKey={inboxKey}
          ended={ended}
          focusRequest={focusRequest + started}
          onTyping={chat.typing}
          onSend={(text, files) => send(text, files)}
        />
      )}
    </div>
  );
}

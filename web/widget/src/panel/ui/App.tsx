import { useEffect, useState } from 'preact/hooks';
import { pageAnswerEvent } from '../chat/activities';
import type { Chat } from '../chat/Chat';
import { mayRate } from '../chat/mayRate';
import { messagesOf } from '../chat/unread';
import type { HostLink } from '../host/hostLink';
import { downloadTranscript } from '../session/downloadTranscript';
import styles from './App.module.css';
import { Composer } from './composer/Composer';
import { EndedCard } from './ending/EndedCard';
import { EndingBanner } from './ending/EndingBanner';
import { Rating } from './ending/Rating';
import { Header } from './header/Header';
import { QueueStrip } from './header/QueueStrip';
import { StatusStrip } from './header/StatusStrip';
import { Icon } from './Icon';
import { touchOnly } from './touchOnly';
import { PageAnswerContext } from './transcript/PageCard';
import { QuickReplies } from './transcript/QuickReplies';
import { Transcript } from './transcript/Transcript';
import { Typing } from './transcript/Typing';
import { useStickToEnd } from './transcript/useStickToEnd';
import { useStore } from './useStore';
import { useTexts } from './useTexts';

interface AppProps {
  readonly inboxKey: string;
  readonly name: string;
  readonly chat: Chat;
  readonly host: HostLink;
  /** Whether operators see what is typed before it is sent. */
  readonly previewed: boolean;
  /** Rises when the composer should take the focus. */
  readonly focusRequest: number;
}

/** The panel: who answers, what was said, what can be done now, and where to write. */
export function App({ inboxKey, name, chat, host, previewed, focusRequest }: AppProps) {
  const texts = useTexts();
  const state = useStore(chat.store);
  const [asked, setAsked] = useState(0);
  const { box, away, toEnd } = useStickToEnd();
  const { transcript, closedForGood, outgoing } = state;
  const ended = transcript.endedBecause !== null || closedForGood;
  const last = messagesOf(transcript.entries).at(-1);
  const replies = last && !last.mine && outgoing.length === 0 && !ended ? last.actions : [];
  const close = () => host.post({ kind: 'close' });
  // A button that has done its work is gone, and what had the focus with it.
  const toComposer = () => {
    if (!touchOnly()) {
      setAsked((count) => count + 1);
    }
  };

  const send = (text: string, files: readonly File[], extra = {}) => {
    chat.send(text, files, extra);
    toEnd();
  };
  const choose = (text: string, extra: Readonly<Record<string, unknown>>) => {
    send(text, [], extra);
    toComposer();
  };
  // The button that declines is gone once it is pressed; the one that opens stays.
  const answerPage = (messageId: string, opened: boolean) => {
    chat.signal(pageAnswerEvent(state.userId, messageId, opened));
    if (!opened) {
      toComposer();
    }
  };
  const actions = {
    retry: (id: string) => {
      chat.mail.retry(id);
      toComposer();
    },
    stop: (id: string) => chat.mail.stop(id),
    discard: (id: string) => {
      chat.mail.discard(id);
      toComposer();
    },
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
      <QueueStrip place={transcript.queue} />
      <main class={styles.main}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section ref={box} class={styles.scroll} tabIndex={0} aria-label={texts.transcript}>
          <PageAnswerContext value={answerPage}>
            <Transcript state={state} actions={actions}>
              {transcript.typist && <Typing typist={transcript.typist} />}
              {replies.length > 0 && <QuickReplies actions={replies} onChoose={choose} />}
              {ended && (
                <EndedCard
                  closedForGood={closedForGood}
                  onDownload={(format) => downloadTranscript(inboxKey, chat.sessions, format)}
                  onStartAgain={() => void chat.startAgain().then(toComposer)}
                >
                  {mayRate(transcript) && (
                    <Rating
                      key={transcript.endedAt}
                      rated={chat.ratings.known}
                      onRate={(score, comment) => chat.ratings.rate(score, comment)}
                    />
                  )}
                </EndedCard>
              )}
            </Transcript>
          </PageAnswerContext>
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
          limits={state.limits}
          previewed={previewed}
          focusRequest={focusRequest + asked}
          onTyped={chat.typed}
          onSend={(text, files) => send(text, files)}
        />
      )}
    </div>
  );
}

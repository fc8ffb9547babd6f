import { useMemo } from 'preact/hooks';
import type { Chat } from '../chat/Chat';
import type { HostLink } from '../host/hostLink';
import type { PanelLook } from '../look/PanelLook';
import { App } from './App';
import { useHost } from './useHost';
import { useStore } from './useStore';
import { TextsContext, textsFor } from './useTexts';

interface PanelProps {
  readonly look: PanelLook;
  readonly chat: Chat;
  readonly host: HostLink;
}

/** The panel in the words of its inbox. */
export function Panel({ look, chat, host }: PanelProps) {
  const { key, language, words, typingPreview } = useStore(look.settings);
  const focusRequest = useHost(chat, host, look);
  const texts = useMemo(() => {
    const { texts } = textsFor(language);
    return words.subtitle === '' ? texts : { ...texts, statusReady: words.subtitle, statusBot: words.subtitle };
  }, [language, words.subtitle]);
  return (
    <TextsContext value={texts}>
      <App
        inboxKey={key}
        name={words.title}
        chat={chat}
        host={host}
        previewed={typingPreview}
        focusRequest={focusRequest}
      />
    </TextsContext>
  );
}

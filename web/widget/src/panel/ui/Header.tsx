import { fill } from '../../texts/fill';
import type { PanelTexts } from '../../texts/languages/en';
import type { ChatState } from '../chat/chatState';
import { Avatar } from './Avatar';
import styles from './Header.module.css';
import { Icon } from './Icon';
import { useTexts } from './useTexts';

interface HeaderProps {
  readonly name: string;
  readonly state: ChatState;
  /** Closes the panel; absent where the panel is a page of its own. */
  readonly onClose: (() => void) | null;
}

/** Says whose chat this is and who answers now. */
export function Header({ name, state, onClose }: HeaderProps) {
  const texts = useTexts();
  const { answering } = state.transcript;
  return (
    <header class={styles.header}>
      <Avatar name={answering || name} large />
      <div class={styles.words}>
        <h1 class={styles.name} dir="auto">
          {name}
        </h1>
        <p class={styles.status} dir="auto">
          {isThere(state) && <span class={styles.dot} />}
          {statusOf(state, texts)}
        </p>
      </div>
      {onClose && (
        <button type="button" class={styles.close} aria-label={texts.close} title={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

// Green only while somebody would hear the visitor.
function isThere({ line, networkDown, transcript }: ChatState): boolean {
  return line === 'online' && !networkDown && transcript.endedBecause === null;
}

function statusOf({ line, transcript }: ChatState, texts: PanelTexts): string {
  if (transcript.endedBecause !== null) {
    return texts.statusEnded;
  }

  if (transcript.answering !== '') {
    return fill(texts.statusPerson, { name: transcript.answering });
  }

  return line === 'connecting' ? texts.statusConnecting : texts.statusReady;
}

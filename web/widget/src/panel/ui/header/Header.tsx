import { fill } from '../../../texts/fill';
import type { PanelTexts } from '../../../texts/languages/en';
import { type Answerer, answererOf } from '../../chat/answererOf';
import type { ChatState } from '../../chat/chatState';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import { Avatar } from './Avatar';
import styles from './Header.module.css';

interface HeaderProps {
  readonly name: string;
  readonly state: ChatState;
  /** Closes the panel; absent where the panel is a page of its own. */
  readonly onClose: (() => void) | null;
}

/** Says whose chat this is and who answers now. */
export function Header({ name, state, onClose }: HeaderProps) {
  const texts = useTexts();
  const answerer = answererOf(state.transcript);
  const person = answerer.kind === 'person' ? answerer.person : null;
  return (
    <header class={styles.header}>
      <Avatar name={person?.name || name} id={person?.id ?? ''} large />
      <div class={styles.words}>
        <h1 class={styles.name}>
          <bdi>{name}</bdi>
        </h1>
        <p class={styles.status}>
          {isThere(state) && <span class={styles.dot} />}
          {statusOf(state, answerer, texts)}
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

function statusOf({ line, transcript }: ChatState, answerer: Answerer, texts: PanelTexts): string {
  switch (answerer.kind) {
    case 'person':
      return answerer.person.name === ''
        ? texts.statusPersonUnnamed
        : fill(texts.statusPerson, { name: answerer.person.name });
    case 'queue':
      return texts.statusQueue;
    case 'bot':
      return texts.statusBot;
    case 'nobody':
      if (transcript.endedBecause !== null) {
        return texts.statusEnded;
      }
      return line === 'connecting' ? texts.statusConnecting : texts.statusReady;
    default:
      return answerer satisfies never;
  }
}

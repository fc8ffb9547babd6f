import type { ChatState } from '../../chat/chatState';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import styles from './StatusStrip.module.css';

/** Says in words that the line is down; the region exists always, so that it is announced when it speaks. */
export function StatusStrip({ state }: { readonly state: ChatState }) {
  const texts = useTexts();
  let words = '';
  if (state.line === 'unavailable') {
    words = texts.unavailable;
  } else if (state.networkDown) {
    words = texts.statusOffline;
  } else if (state.line === 'reconnecting') {
    words = texts.statusReconnecting;
  } else if (state.startFailed) {
    words = texts.startFailed;
  }

  return (
    <div role="status">
      {words !== '' && (
        <p class={styles.strip}>
          <Icon name="alert" />
          {words}
        </p>
      )}
    </div>
  );
}

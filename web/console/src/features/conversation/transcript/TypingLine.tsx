import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { lazy, Suspense } from 'react';
import { useTyping } from '../../../common/typing';
import { texts } from '../texts';
import styles from './Transcript.module.css';

const TypingPreview = lazy(() => import('./TypingPreview').then(({ TypingPreview }) => ({ default: TypingPreview })));

type Props = { readonly id: ConversationId; readonly visitorName: string };

/** Who types now, and what, where the inbox shows it. The line keeps its place when nobody does, so that nothing moves; it is not announced. */
export function TypingLine({ id, visitorName }: Props) {
  const typing = useTyping(id);
  const name = typing?.kind === 'visitor' ? (typing.name ?? visitorName) : (typing?.name ?? texts.operator);
  return (
    <>
      {typing?.text && (
        <Suspense>
          <TypingPreview text={typing.text} />
        </Suspense>
      )}
      <div className={styles.typing}>
        {typing && (
          <>
            <span className={styles.dots} aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {texts.typing(name)}
          </>
        )}
      </div>
    </>
  );
}

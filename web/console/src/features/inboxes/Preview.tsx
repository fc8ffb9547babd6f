import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { language } from '../../common/language';
import { contractOf } from './contractOf';
import styles from './Inboxes.module.css';
import type { Inbox, InboxForm } from './inbox';
import { texts } from './texts';

type Props = { readonly inbox: Inbox; readonly form: InboxForm };

/** The real widget in a frame, as it would be with what stands in the form. */
export function Preview({ inbox, form }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [scheme, setScheme] = useState('light');
  const [loaded, setLoaded] = useState(0);
  const theme = form.widget.theme === 'auto' ? scheme : form.widget.theme;
  const look = JSON.stringify({ contract: contractOf(inbox.publicKey, form), options: { theme, language } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a frame that has loaded again knows nothing yet
  useEffect(() => {
    frame.current?.contentWindow?.postMessage(look, location.origin);
  }, [look, loaded]);
  return (
    <aside className={styles.preview} aria-label={texts.preview}>
      <div className={styles.previewHead}>
        <h2 className={styles.legend}>{texts.preview}</h2>
        {form.widget.theme === 'auto' && (
          <SegmentedControl
            size="xs"
            value={scheme}
            onChange={setScheme}
            aria-label={texts.previewMode}
            data={[
              { value: 'light', label: texts.previewLight },
              { value: 'dark', label: texts.previewDark },
            ]}
          />
        )}
      </div>
      <div className={styles.stage}>
        <iframe
          ref={frame}
          className={styles.frame}
          title={texts.previewFrame}
          src="/widget/preview"
          onLoad={() => setLoaded((count) => count + 1)}
        />
      </div>
    </aside>
  );
}

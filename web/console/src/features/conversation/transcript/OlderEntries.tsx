import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { texts } from '../texts';
import styles from './Transcript.module.css';

type Props = { readonly hasOlder: boolean; readonly loading: boolean; readonly onLoad: () => void };

/** The upper end of the transcript: it loads by itself when scrolled into view, and by its button. */
export function OlderEntries({ hasOlder, loading, onLoad }: Props) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = end;
    if (!current || !hasOlder) {
      return;
    }
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) {
        onLoad();
      }
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [hasOlder, onLoad]);
  return (
    <div ref={end} className={styles.top}>
      {hasOlder ? (
        <Button variant="subtle" size="compact-sm" loading={loading} onClick={onLoad}>
          {texts.older}
        </Button>
      ) : (
        texts.begin
      )}
    </div>
  );
}

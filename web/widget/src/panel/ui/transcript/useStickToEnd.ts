import { useEffect, useRef, useState } from 'preact/hooks';

/** Nearer than this to the end counts as at the end, in CSS pixels. */
const near = 80;

/** Keeps a scrolling box at its end while it grows, unless the reader has scrolled away. */
export function useStickToEnd() {
  const box = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);

  const toEnd = () => {
    atEnd.current = true;
    box.current?.scrollTo({ top: box.current.scrollHeight });
  };
  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }

    let top = element.scrollTop;
    // Only moving up leaves the end: a picture that loads moves the end away without the reader's doing.
    const scrolled = () => {
      const atBottom = element.scrollHeight - element.scrollTop - element.clientHeight < near;
      atEnd.current = atBottom || (atEnd.current && element.scrollTop >= top);
      top = element.scrollTop;
      setAway(!atEnd.current);
    };
    const grown = () => {
      if (atEnd.current) {
        toEnd();
      }
    };
    const observer = new ResizeObserver(grown);
    observer.observe(element);
    for (const child of element.children) {
      observer.observe(child);
    }
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, []);
  return { box, away, toEnd };
}

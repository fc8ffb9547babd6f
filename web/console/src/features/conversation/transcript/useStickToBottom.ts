import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const near = 48;

/** What the scroll position depends on: which entry is first, and what stands at the end. */
type Ends = { readonly first: number; readonly last: string };

/**
 * Keeps a scrolled box at its end while the reader is there, and where the reader is otherwise, also when older
 * entries are put in front or pictures grow.
 */
export function useStickToBottom(box: RefObject<HTMLElement | null>, { first, last }: Ends) {
  const [atBottom, setAtBottom] = useState(true);
  const stuck = useRef(true);
  const before = useRef({ first, height: 0 });
  const size = useRef('');

  const toBottom = useCallback(() => {
    stuck.current = true;
    setAtBottom(true);
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [box]);

  const onScroll = useCallback(() => {
    const { current } = box;
    // A box that has changed its size scrolls by itself: then nobody has left its end, and the observer goes back to it.
    if (current && sizeOf(current) === size.current) {
      stuck.current = current.scrollHeight - current.scrollTop - current.clientHeight < near;
      setAtBottom(stuck.current);
    }
  }, [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the end of the content is what moves it
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) {
      return;
    }
    if (first < before.current.first && !stuck.current) {
      current.scrollTop += current.scrollHeight - before.current.height;
    } else if (stuck.current) {
      current.scrollTop = current.scrollHeight;
    }
    before.current = { first, height: current.scrollHeight };
  }, [box, first, last]);

  useEffect(() => {
    const { current } = box;
    const content = current?.firstElementChild;
    if (!current || !content) {
      return;
    }
    const observer = new ResizeObserver(() => {
      size.current = sizeOf(current);
      if (stuck.current) {
        current.scrollTop = current.scrollHeight;
      }
    });
    observer.observe(content);
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);

  return { atBottom, toBottom, onScroll };
}

function sizeOf({ clientWidth, clientHeight, scrollHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight} ${scrollHeight}`;
}

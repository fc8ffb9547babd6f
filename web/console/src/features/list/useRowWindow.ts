import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useParams } from '@tanstack/react-router';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';

// Three lines of text and the room around them; each row is measured once it is there.
const usualHeight = 78;
const overscan = 8;

/**
 * Which rows of a long list are in the page: those on the screen and some around them. The row that has the focus and
 * its neighbours stay, wherever the list is scrolled to, so that the keyboard never loses its place.
 */
export function useRowWindow(rows: readonly Row[]) {
  const scroll = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { conversationId } = useParams({ strict: false });
  const at = rows.findIndex((row) => row.id === focused);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => usualHeight,
    overscan,
    rangeExtractor: useCallback((range: Range) => withNeighbours(range, at), [at]),
  });

  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  useEffect(() => {
    const index = latest.current.findIndex((row) => row.id === conversationId);
    if (index >= 0) {
      virtualizer.scrollToIndex(index, { align: 'auto' });
    }
  }, [conversationId, virtualizer]);

  const onFocus = (event: FocusEvent) => {
    setFocused(event.target.closest('[data-id]')?.getAttribute('data-id') ?? null);
  };
  return { scroll, virtualizer, onFocus, onBlur: () => setFocused(null) };
}

function withNeighbours(range: Range, at: number): number[] {
  const visible = defaultRangeExtractor(range);
  const kept = at === -1 ? [] : [at - 1, at, at + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...visible, ...kept])].sort((one, other) => one - other);
}

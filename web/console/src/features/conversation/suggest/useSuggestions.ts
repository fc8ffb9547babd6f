import { type KeyboardEvent, useState } from 'react';
import type { Suggested, Suggestion } from './suggestion';

const none: readonly Suggestion[] = [];

/** What fits the word being typed, which of it is active, and the keys that choose. */
export function useSuggestions(suggested: Suggested | null) {
  const [choice, setChoice] = useState({ query: '', index: 0 });
  const [closed, setClosed] = useState<number | null>(null);
  const query = suggested?.query ?? '';
  const items = suggested === null || closed === suggested.from ? none : suggested.items;
  // Another word begins at the top again.
  const active = choice.query === query ? Math.min(choice.index, items.length - 1) : 0;
  const setActive = (index: number) => setChoice({ query, index });
  const close = () => setClosed(suggested?.from ?? null);

  /** Takes the keys that choose; answers whether it took this one. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const chosen = items[active];
    if (!chosen || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
        setActive((active + 1) % items.length);
        break;
      case 'ArrowUp':
        setActive((active - 1 + items.length) % items.length);
        break;
      case 'Enter':
      case 'Tab':
        chosen.pick();
        break;
      case 'Escape':
        close();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { name: suggested?.name ?? '', items, active, setActive, close, onKeyDown };
}

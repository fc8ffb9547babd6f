import { useEffect, useRef } from 'react';
import { type ShortcutName, shortcutOf } from './shortcuts';

/** Runs an action when its keys are pressed, while shortcuts are switched on. */
export function useShortcuts(enabled: boolean, actions: Readonly<Record<ShortcutName, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!enabled) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const name = event.defaultPrevented ? null : shortcutOf(event, isTyping(event.target));
      if (name) {
        event.preventDefault();
        latest.current[name]();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

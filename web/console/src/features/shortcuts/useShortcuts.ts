import { use, useEffect } from 'react';
import { isTyping, meansChord, readChord } from '../../common/verbs/chord';
import { VerbsContext } from '../../common/verbs/useVerbs';

/** Does what a verb does when its keys are pressed, while shortcuts are switched on. */
export function useShortcuts(enabled: boolean): void {
  const registry = use(VerbsContext);
  useEffect(() => {
    if (!enabled) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog has the page to itself.
      if (event.defaultPrevented || event.isComposing || document.querySelector('[aria-modal="true"]')) {
        return;
      }
      const typing = isTyping(event.target);
      const verb = registry.all.find(
        ({ chord, possible }) => chord && possible !== false && meansChord(event, readChord(chord), typing),
      );
      if (verb) {
        event.preventDefault();
        verb.run();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [enabled, registry]);
}

import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Verb } from './verb';
import { VerbRegistry } from './verbRegistry';

/** One page has one set of verbs; a test puts its own in place of it. */
export const VerbsContext = createContext(new VerbRegistry());

/** Registers what this component can do, for as long as it is on the page. */
export function useVerbs(verbs: readonly Verb[]): void {
  const registry = use(VerbsContext);
  const owner = useRef(Symbol('verbs'));
  useEffect(() => registry.set(owner.current, verbs), [registry, verbs]);
  useEffect(() => {
    const { current } = owner;
    return () => registry.set(current, []);
  }, [registry]);
}

/** Every verb there is; renders again when that changes. */
export function useAllVerbs(): readonly Verb[] {
  const registry = use(VerbsContext);
  return useSyncExternalStore(registry.watch, () => registry.all);
}

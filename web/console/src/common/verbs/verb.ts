/** Where a verb stands in the palette and in the help. */
export type VerbGroup = 'chat' | 'go' | 'me' | 'console';

/** The groups in the order in which they are shown. */
export const verbGroups: readonly VerbGroup[] = ['chat', 'go', 'me', 'console'];

/**
 * Something that can be done in the console. Whoever shows a verb registers it with `useVerbs`: the palette offers it
 * while it is possible, its keys do it, and the help lists them.
 */
export type Verb = {
  /** Unique, and the same for ever: what was done last is remembered by it. */
  readonly id: string;
  readonly group: VerbGroup;
  readonly name: string;
  /** Further words by which somebody may look for it. */
  readonly alias?: string | undefined;
  /** What is typed behind an exclamation mark to do it from the reply box: small letters and digits, the same in every language. */
  readonly word?: string | undefined;
  /** Its keys, as `readChord` understands them. */
  readonly chord?: string | undefined;
  /** Whether it can be done now; absent means yes. */
  readonly possible?: boolean | undefined;
  /** Whether it means something else tomorrow, as a place in a row does; then it is not remembered as done lately. */
  readonly fleeting?: boolean | undefined;
  readonly run: () => void;
};

/** What the address of a chat says beside which one: that its details are open, and at which message to begin. */
export type ChatSearch = { readonly details?: boolean | undefined; readonly at?: number | undefined };

/** Reads it; what is something else is left out. */
export function readChatSearch({ details, at }: Record<string, unknown>): ChatSearch {
  return { ...(details === true ? { details } : {}), ...(typeof at === 'number' ? { at } : {}) };
}

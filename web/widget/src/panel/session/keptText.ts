/** A text kept in the frame's storage. Where storage is refused, it is kept for this page only. */
export interface KeptText {
  readonly read: () => string | null;
  readonly write: (text: string | null) => void;
}

/** Keeps a text under a name, by default across visits. */
export function keptText(name: string, storage: () => Storage = () => localStorage): KeptText {
  let fallback: string | null = null;
  return {
    read: () => {
      try {
        return fallback ?? storage().getItem(name);
      } catch {
        return fallback;
      }
    },
    write: (text) => {
      fallback = text;
      try {
        if (text === null) {
          storage().removeItem(name);
        } else {
          storage().setItem(name, text);
          fallback = null;
        }
      } catch {
        // Blocked or full: the text lives in `fallback` until the page closes.
      }
    },
  };
}

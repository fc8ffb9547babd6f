/**
 * A mark in the host page's own storage, without any identity. Where the page may not store anything, every visit is a
 * first one.
 */
export interface VisitMark {
  readonly is: () => boolean;
  readonly set: (there: boolean) => void;
}

/** What is remembered of one inbox. */
export interface VisitMarks {
  /** The chat was opened once. */
  readonly known: VisitMark;
  /** It is open in this tab. */
  readonly open: VisitMark;
  /** The visitor has sent the greeting away. */
  readonly greeted: VisitMark;
}

export function visitMarks(key: string): VisitMarks {
  const name = `omnichannel:${key}`;
  return {
    known: mark('localStorage', name),
    open: mark('sessionStorage', name),
    greeted: mark('localStorage', `${name}:greeted`),
  };
}

function mark(storage: 'localStorage' | 'sessionStorage', name: string): VisitMark {
  const attempt = (action: (store: Storage) => unknown): boolean => {
    try {
      return !!action(window[storage]);
    } catch {
      // Refused or full: the mark is not worth more than a second greeting.
      return false;
    }
  };
  return {
    is: () => attempt((store) => store.getItem(name)),
    set: (there) => attempt((store) => (there ? store.setItem(name, '1') : store.removeItem(name))),
  };
}

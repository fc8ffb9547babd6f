/** Two marks in the host page's own storage, without any identity: was the chat ever opened, is it open in this tab. */
export interface VisitMarks {
  readonly known: () => boolean;
  readonly wasOpen: () => boolean;
  readonly setOpen: (open: boolean) => void;
}

/** The marks of one inbox. Where the page may not store anything, every visit is a first one. */
export function visitMarks(key: string): VisitMarks {
  const name = `omnichannel:${key}`;
  return {
    known: () => attempt(() => localStorage.getItem(name)) !== null,
    wasOpen: () => attempt(() => sessionStorage.getItem(name)) !== null,
    setOpen: (open) => {
      attempt(() => {
        if (open) {
          localStorage.setItem(name, '1');
          sessionStorage.setItem(name, '1');
        } else {
          sessionStorage.removeItem(name);
        }
        return null;
      });
    },
  };
}

function attempt(action: () => string | null): string | null {
  try {
    return action();
  } catch {
    return null;
  }
}

import { useState } from 'preact/hooks';
import type { Limits } from '../../files/limits';
import { type Refused, type Sorted, sortOut } from '../../files/sortOut';
import { useFileDrop } from './useFileDrop';

const none: Sorted = { taken: [], refused: [] };

/** The files chosen, pasted or dropped for the next message, those that cannot go along, and whether some are held over the window. */
export function useFiles(limits: Limits) {
  const [{ taken, refused }, setSorted] = useState(none);
  const add = (more: Iterable<File> | null | undefined) => {
    const list = [...(more ?? [])];
    if (list.length > 0) {
      setSorted((held) => sortOut(held.taken, list, limits));
    }
  };
  const over = useFileDrop(add);
  return {
    files: taken,
    refused: refused as readonly Refused[],
    over,
    add,
    remove: (file: File) => setSorted((held) => ({ taken: held.taken.filter((other) => other !== file), refused: [] })),
    forgive: () => setSorted((held) => ({ ...held, refused: [] })),
    clear: () => setSorted(none),
  };
}

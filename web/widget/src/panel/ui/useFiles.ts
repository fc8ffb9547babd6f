import { useEffect, useState } from 'preact/hooks';
import { withUniqueNames } from './withUniqueNames';

/** The files chosen, pasted or dropped for the next message, and whether some are held over the window now. */
export function useFiles() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const add = (more: Iterable<File> | null | undefined) => {
    const list = [...(more ?? [])];
    if (list.length > 0) {
      setFiles((held) => withUniqueNames([...held, ...list]));
    }
  };

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    // Without this the browser would leave the chat and show the file.
    const drop = (event: DragEvent) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer?.files);
      }
    };
    addEventListener('dragover', enter);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  return {
    files,
    over,
    add,
    remove: (file: File) => setFiles((held) => held.filter((other) => other !== file)),
    clear: () => setFiles([]),
  };
}

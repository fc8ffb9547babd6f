import { useEffect, useRef, useState } from 'preact/hooks';

/** Takes the files that are dropped anywhere on the window. Answers whether some are held over it now. */
export function useFileDrop(add: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(add);
  take.current = add;

  useEffect(() => {
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
        take.current(filesOf(event.dataTransfer));
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
  return over;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** What was dropped, without folders: a browser hands them over as files that cannot be read. */
function filesOf(data: DataTransfer | null): readonly File[] {
  return [...(data?.items ?? [])].flatMap((item) => {
    const file = item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory !== true ? item.getAsFile() : null;
    return file === null ? [] : [file];
  });
}

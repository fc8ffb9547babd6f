import { type DragEvent, useState } from 'react';

/** Handlers for files dragged over an element, and whether some are over it now. */
export function useFileDrop(enabled: boolean, onFiles: (files: Iterable<File>) => void) {
  const [depth, setDepth] = useState(0);
  const carriesFiles = (event: DragEvent) => enabled && event.dataTransfer.types.includes('Files');
  const enter = (event: DragEvent) => carriesFiles(event) && setDepth((now) => now + 1);
  const leave = (event: DragEvent) => carriesFiles(event) && setDepth((now) => Math.max(0, now - 1));
  const over = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
  const drop = (event: DragEvent) => {
    setDepth(0);
    if (carriesFiles(event)) {
      event.preventDefault();
      onFiles(event.dataTransfer.files);
    }
  };
  const handlers = { onDragEnter: enter, onDragLeave: leave, onDragOver: over, onDrop: drop };
  return { isOver: depth > 0, handlers };
}

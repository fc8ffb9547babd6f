import { useEffect, useState } from 'preact/hooks';
import { isShownInline } from '../files/safeFileUrl';

/** An address under which this page shows a picture that is not sent yet; null for files of other kinds. */
export function usePreview(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isShownInline(file.type)) {
      return;
    }

    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

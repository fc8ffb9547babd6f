import { fieldsOf, listOf, textOf } from '@omnichannel/shared/protocol/fields';

/** What one message may carry, as the hub says with the session. */
export interface Limits {
  /** The longest text, in UTF-16 units. */
  readonly text: number;
  /** The largest file, in bytes. */
  readonly fileSize: number;
  readonly files: number;
  /** Endings of files that are not taken: lower case, without the dot. */
  readonly refusedFiles: readonly string[];
}

/** The hub's own defaults, believed until it has said otherwise. It checks everything again. */
export const defaultLimits: Limits = { text: 8000, fileSize: 25 * 1024 * 1024, files: 10, refusedFiles: [] };

/** Reads the limits of a session; what is missing or no number is the default. */
export function readLimits(json: unknown): Limits {
  const fields = fieldsOf(json);
  const number = (name: 'text' | 'fileSize' | 'files') => {
    const value = Number(fields[name]);
    return value > 0 ? value : defaultLimits[name];
  };
  return {
    text: number('text'),
    fileSize: number('fileSize'),
    files: number('files'),
    refusedFiles: listOf(fields.refusedFiles).map((ending) => textOf(ending).toLowerCase()),
  };
}

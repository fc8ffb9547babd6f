import { fieldsOf, isFields } from '@omnichannel/shared/protocol/fields';

/** What the hub answered when it refused a request; `code` is the last part of the problem's type. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What the hub says beyond the title; null when that says it all. */
  readonly detail: string | null;

  constructor(status: number, body: unknown) {
    const problem = fieldsOf(body);
    super(typeof problem.title === 'string' ? problem.title : `HTTP ${status}`);
    this.status = status;
    this.code = typeof problem.type === 'string' ? problem.type.replace('urn:omnichannel:', '') : 'unknown';
    this.fields = readFieldErrors(problem.errors);
    this.detail = typeof problem.detail === 'string' ? problem.detail : null;
  }
}

function readFieldErrors(value: unknown): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, sentences] of Object.entries(isFields(value) ? value : {})) {
    if (Array.isArray(sentences)) {
      errors[field] = sentences.filter((sentence) => typeof sentence === 'string').join(' ');
    }
  }
  return errors;
}

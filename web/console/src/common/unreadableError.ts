/** The hub said something this console has no words for. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(what: string) {
    super(`The answer to ${what} cannot be read.`);
  }
}

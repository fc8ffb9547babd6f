/** The hub cannot have been asked, or its answer was lost: whether the command was done is unknown. */
export class NotConnectedError extends Error {
  override readonly name = 'NotConnectedError';

  constructor() {
    super('There is no connection to the hub.');
  }
}

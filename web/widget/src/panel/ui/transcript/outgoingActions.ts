/** What the visitor can do about a message on its way. */
export interface OutgoingActions {
  readonly retry: (clientId: string) => void;
  /** Stops the sending of its files. */
  readonly stop: (clientId: string) => void;
  readonly discard: (clientId: string) => void;
}

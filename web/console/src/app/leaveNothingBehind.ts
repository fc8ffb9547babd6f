import type { createSession } from './session';

// After this long the visitor may have moved on; the operator decides whether it still fits.
const staleAfter = 2 * 60_000;

/**
 * A page that is closed sends what it still holds, and what is being written goes to the hub. What may not have got through is kept in the browser, and the next
 * page sends it under the same id, so that it is said once.
 */
export function leaveNothingBehind({ desk: { outbox, drafts }, keeper }: ReturnType<typeof createSession>): () => void {
  const leave = () => {
    void outbox.releaseAll();
    drafts.flush();
  };
  addEventListener('pagehide', leave);
  void keeper.adopt((messages) => outbox.restore(messages, (at) => Date.now() - at > staleAfter));
  return () => removeEventListener('pagehide', leave);
}

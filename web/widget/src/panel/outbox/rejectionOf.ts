import type { Rejection } from './outgoing';

/** The visitor's reason for a refusal of the hub. */
export function rejectionOf(status: number, code: string): Rejection {
  if (status === 413) {
    return 'tooLarge';
  }

  if (status === 415) {
    return 'type';
  }

  return status === 409 || code === 'conversation-closed' ? 'closed' : 'failed';
}

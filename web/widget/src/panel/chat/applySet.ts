import type { Activity } from '@omnichannel/shared/protocol/activity';
import { isClosed, type Outgoing } from '../outbox/outgoing';
import { applyActivity } from './applyActivity';
import type { ChatState } from './chatState';

/** What changes in the state when activities come through the stream. */
export function applySet(state: ChatState, activities: readonly Activity[], now: number): Partial<ChatState> {
  const viewer = { userId: state.userId, now };
  const transcript = activities.reduce((folded, activity) => applyActivity(folded, activity, viewer), state.transcript);
  return { transcript, caughtUp: true, closedForGood: state.closedForGood && transcript.endedBecause !== null };
}

/** What changes in the state when messages on their way do. */
export function applyOutgoing(state: ChatState, outgoing: readonly Outgoing[]): Partial<ChatState> {
  return { outgoing, closedForGood: state.closedForGood || outgoing.some(isClosed) };
}

/** Tells of a message on its way whether the activities are its echo. */
export function echoIn(activities: readonly Activity[]): (message: Outgoing) => boolean {
  return ({ clientId, delivery }) =>
    activities.some(
      (activity) => activity.clientActivityId === clientId || (delivery.kind === 'sent' && delivery.id === activity.id),
    );
}

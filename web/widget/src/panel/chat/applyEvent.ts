import type { Activity } from '@omnichannel/shared/protocol/activity';
import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import { sequenceOf } from '@omnichannel/shared/protocol/sequence';
import { withPageAnswer } from './pages';
import { type LineEntry, type QueuePlace, type Transcript, withEntry } from './transcript';

/** The transcript after an event. Unknown events and replayed ones change nothing. */
export function applyEvent(
  transcript: Transcript,
  activity: Activity,
  viewer: { readonly userId: string; readonly now: number },
): Transcript {
  const sequence = sequenceOf(activity.id);
  if (sequence !== 0 && sequence <= transcript.lastEvent) {
    return transcript;
  }

  const next = applyNew(transcript, activity, viewer);
  return sequence === 0 ? next : { ...next, lastEvent: sequence };
}

function applyNew(
  transcript: Transcript,
  activity: Activity,
  viewer: { readonly userId: string; readonly now: number },
): Transcript {
  const value = fieldsOf(activity.value);
  switch (activity.name) {
    case 'handoff.status':
      return value.state === 'accepted' ? accepted(transcript, activity) : transcript;
    case 'omnichannel.reopened':
      return withLine({ ...transcript, endedBecause: null, endsAt: null }, activity, 'reopened', '');
    case 'omnichannel.ending':
      return { ...transcript, endsAt: endOf(value, viewer.now) };
    case 'omnichannel.endingCancelled':
      return { ...transcript, endsAt: null };
    case 'omnichannel.ended':
      return {
        ...transcript,
        endedBecause: textOf(value.reason),
        endedAt: sequenceOf(activity.id),
        endsAt: null,
        answering: null,
        typist: null,
        queue: null,
      };
    case 'omnichannel.queue':
      return { ...transcript, queue: placeOf(value) };
    case 'omnichannel.read':
      return readBy(transcript, activity, textOf(value.activityId), viewer.userId);
    case 'omnichannel.pageAnswer':
      return withPageAnswer(transcript, textOf(value.activityId), value.opened === true);
    default:
      return transcript;
  }
}

function accepted(transcript: Transcript, activity: Activity): Transcript {
  const operator = fieldsOf(fieldsOf(activity.value).operator);
  const person = { id: textOf(operator.id), name: textOf(operator.name) };
  return withLine({ ...transcript, answering: person, queue: null }, activity, 'joined', person.name);
}

function withLine(transcript: Transcript, activity: Activity, kind: LineEntry['kind'], name: string): Transcript {
  const { id, timestamp } = activity;
  if (id === '') {
    return transcript;
  }

  return {
    ...transcript,
    entries: withEntry(transcript.entries, { kind, id, sequence: sequenceOf(id), timestamp, name }),
  };
}

function readBy(transcript: Transcript, activity: Activity, activityId: string, userId: string): Transcript {
  if (activity.from.role === 'user' || (activity.from.id !== '' && activity.from.id === userId)) {
    return transcript;
  }

  return { ...transcript, readByTeam: Math.max(transcript.readByTeam, sequenceOf(activityId)) };
}

/** The visitor's clock may be wrong by hours, so the server's deadline is believed only within its own length. */
function endOf(value: Readonly<Record<string, unknown>>, now: number): number {
  const longest = now + 1000 * (Number(value.seconds) || 0);
  const deadline = Date.parse(textOf(value.deadline));
  return Number.isNaN(deadline) ? longest : Math.min(Math.max(deadline, now), longest);
}

/** Null where the visitor does not wait any more, and where the hub says something else than a place. */
function placeOf({ position, waitMinutes }: Readonly<Record<string, unknown>>): QueuePlace | null {
  const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 1;
  return isCount(position) ? { position, minutes: isCount(waitMinutes) ? waitMinutes : null } : null;
}

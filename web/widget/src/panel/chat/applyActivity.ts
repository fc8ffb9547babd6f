import type { Activity } from '@omnichannel/shared/protocol/activity';
import { sequenceOf } from '@omnichannel/shared/protocol/sequence';
import { applyEvent } from './applyEvent';
import { pageOf } from './pages';
import { type Transcript, withEntry } from './transcript';

/** How long a typing signal is believed, in milliseconds. */
const typingLasts = 5_000;

/** What folding an activity needs to know besides the activity. */
export interface Viewer {
  readonly userId: string;
  readonly now: number;
}

/** The transcript after one more activity. Types that a visitor does not see change nothing. */
export function applyActivity(transcript: Transcript, activity: Activity, viewer: Viewer): Transcript {
  switch (activity.type) {
    case 'message':
      return applyMessage(transcript, activity, viewer);
    case 'typing':
      return applyTyping(transcript, activity, viewer);
    case 'event':
      return applyEvent(transcript, activity, viewer);
    default:
      return transcript;
  }
}

/** Whether the visitor sent the activity. */
export function isMine(activity: Activity, viewer: Viewer): boolean {
  const { id, role } = activity.from;
  return role === '' ? id !== '' && id === viewer.userId : role === 'user';
}

function applyMessage(transcript: Transcript, activity: Activity, viewer: Viewer): Transcript {
  const { id, timestamp, from, text, attachments } = activity;
  if (id === '' || activity.forForeignClients) {
    return transcript;
  }

  const mine = isMine(activity, viewer);
  const entries = withEntry(transcript.entries, {
    kind: 'message',
    id,
    sequence: sequenceOf(id),
    timestamp,
    mine,
    from,
    text,
    attachments,
    actions: activity.suggestedActions,
    page: mine ? null : pageOf(activity),
    change: activity.change,
  });
  // Who corrects what they said may go on writing.
  const spoke = transcript.typist?.id === from.id && activity.change === '';
  const typist = spoke ? null : transcript.typist;
  return { ...transcript, entries, typist };
}

function applyTyping(transcript: Transcript, activity: Activity, viewer: Viewer): Transcript {
  if (isMine(activity, viewer)) {
    return transcript;
  }

  const { id, name } = activity.from;
  return { ...transcript, typist: { id, name, until: viewer.now + typingLasts } };
}

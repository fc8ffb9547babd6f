import type { Activity } from '@omnichannel/shared/protocol/activity';
import { readActivity } from '@omnichannel/shared/protocol/readActivity';
import { describe, expect, it } from 'vitest';
import { applyActivity } from './applyActivity';
import { emptyTranscript, type Transcript } from './transcript';

const viewer = { userId: 'dl_ann', now: 1_000_000 };
const anna = { id: 'op1', name: 'Anna', role: 'bot' };
const visitor = { id: 'dl_ann', role: 'user' };

function activity(fields: object): Activity {
  const read = readActivity({ type: 'message', from: anna, timestamp: '2026-03-02T10:00:00Z', ...fields });
  if (read === null) {
    throw new Error('not an activity');
  }
  return read;
}

function fold(...all: readonly object[]): Transcript {
  return all.map(activity).reduce((folded, one) => applyActivity(folded, one, viewer), emptyTranscript);
}

const texts = ({ entries }: Transcript) => entries.map((entry) => (entry.kind === 'message' ? entry.text : entry.kind));
const event = (sequence: number, name: string, value: unknown = {}) => ({
  type: 'event',
  id: `c1|${sequence}`,
  name,
  value,
});

describe('messages in the transcript', () => {
  it('a replayed message is shown once', () => {
    const hello = { id: 'c1|1', text: 'Hello' };
    expect(texts(fold(hello, hello, hello))).toEqual(['Hello']);
  });

  it('an edited one reads as it is now, at its own place, and its writer may go on typing', () => {
    const edited = { id: 'c1|1', text: 'Hello', channelData: { omnichannel: { edited: '2026-03-02T10:01:00.000Z' } } };
    const transcript = fold(
      { id: 'c1|1', text: 'Helo' },
      { id: 'c1|2', text: 'Yes?' },
      { type: 'typing', id: '', text: '' },
      edited,
    );

    expect(texts(transcript)).toEqual(['Hello', 'Yes?']);
    expect(transcript.entries[0]).toMatchObject({ change: 'edited', sequence: 1 });
    expect(transcript.typist?.id).toBe('op1');
  });

  it('a deleted one is known as such', () => {
    const deleted = {
      id: 'c1|1',
      text: 'Gone.',
      channelData: { omnichannel: { deleted: '2026-03-02T10:01:00.000Z' } },
    };

    expect(fold({ id: 'c1|1', text: 'secret' }, deleted).entries).toMatchObject([{ change: 'deleted', text: 'Gone.' }]);
  });

  it('stand in the order of their sequence, whatever the order of arrival', () => {
    const late = fold({ id: 'c1|10', text: 'ten' }, { id: 'c1|9', text: 'nine' }, { id: 'c1|2', text: 'two' });
    expect(texts(late)).toEqual(['two', 'nine', 'ten']);
  });

  it('the same id again replaces the words and keeps place and time', () => {
    const edited = fold(
      { id: 'c1|1', text: 'Helo' },
      { id: 'c1|2', text: 'Bye' },
      { id: 'c1|1', text: 'Hello', timestamp: '2026-03-02T12:00:00Z' },
    );
    expect(texts(edited)).toEqual(['Hello', 'Bye']);
    expect(edited.entries[0]?.timestamp).toBe('2026-03-02T10:00:00Z');
  });

  it('without an id are not shown', () => {
    expect(texts(fold({ text: 'ghost' }))).toEqual([]);
  });

  it('meant for clients that do not know our events are not shown', () => {
    expect(texts(fold({ id: 'c1|3', text: 'The chat ended', channelData: { omnichannel: { ended: true } } }))).toEqual(
      [],
    );
  });

  it.each([
    [{ id: 'dl_ann', role: 'user' }, true],
    [{ id: 'dl_ann' }, true],
    [{ id: 'other', role: 'user' }, true],
    [{ id: 'dl_ann', role: 'bot' }, false],
    [{ id: 'bot' }, false],
    [{}, false],
  ])('from %j are mine: %s', (from, mine) => {
    const [entry] = fold({ id: 'c1|1', text: 'x', from }).entries;
    expect(entry).toMatchObject({ mine });
  });

  it('types a visitor does not see change nothing', () => {
    expect(fold({ type: 'conversationUpdate', id: 'c1|1' }, { type: 'invoke', id: 'c1|2' })).toEqual(emptyTranscript);
  });
});

describe('typing', () => {
  it('is believed for five seconds', () => {
    expect(fold({ type: 'typing' }).typist).toEqual({ id: 'op1', name: 'Anna', until: 1_005_000 });
  });

  it('ends with a message of the same person', () => {
    expect(fold({ type: 'typing' }, { id: 'c1|1', text: 'Hi' }).typist).toBeNull();
  });

  it('goes on when somebody else writes', () => {
    expect(fold({ type: 'typing' }, { id: 'c1|1', text: 'Hi', from: { id: 'bot' } }).typist?.id).toBe('op1');
  });

  it('of the visitor in another tab is not shown', () => {
    expect(fold({ type: 'typing', from: visitor }).typist).toBeNull();
  });
});

describe('events', () => {
  const accepted = event(2, 'handoff.status', { state: 'accepted', operator: { name: 'Anna' } });

  it('an accepted handoff says who joined and who answers', () => {
    const transcript = fold(accepted);
    expect(transcript.answering?.name).toBe('Anna');
    expect(transcript.entries).toMatchObject([{ kind: 'joined', name: 'Anna' }]);
  });

  it('other states of a handoff are not shown', () => {
    expect(fold(event(2, 'handoff.status', { state: 'failed' })).entries).toEqual([]);
  });

  it('a replayed event changes nothing', () => {
    const ended = event(3, 'omnichannel.ended', { reason: 'resolved' });
    const reopened = event(4, 'omnichannel.reopened');
    const transcript = fold(accepted, ended, reopened, accepted, ended);
    expect(texts(transcript)).toEqual(['joined', 'reopened']);
    expect(transcript.endedBecause).toBeNull();
    expect(transcript.answering?.name ?? '').toBe('');
  });

  it('the end clears countdown, typing and who answers', () => {
    const transcript = fold(
      accepted,
      { type: 'typing' },
      event(3, 'omnichannel.ending', { seconds: 30 }),
      event(4, 'omnichannel.ended', { reason: 'resolved' }),
    );
    expect(transcript).toMatchObject({ endedBecause: 'resolved', endsAt: null, typist: null, answering: null });
  });

  it('a cancelled ending removes the countdown', () => {
    expect(fold(event(1, 'omnichannel.ending', { seconds: 30 })).endsAt).toBe(1_030_000);
    const cancelled = fold(event(1, 'omnichannel.ending', { seconds: 30 }), event(2, 'omnichannel.endingCancelled'));
    expect(cancelled.endsAt).toBeNull();
  });

  it.each([
    ['in time', 1_020_000, 1_020_000],
    ['of a clock that is ahead', 9_000_000, 1_030_000],
    ['of a clock that is behind', 5_000, 1_000_000],
  ])('a deadline %s is believed within its own length', (_, deadline, endsAt) => {
    const ending = event(1, 'omnichannel.ending', { seconds: 30, deadline: new Date(deadline).toISOString() });
    expect(fold(ending).endsAt).toBe(endsAt);
  });

  it('a read mark of the team only ever moves forward', () => {
    const read = (activityId: string, from: object = anna) => {
      return { type: 'event', name: 'omnichannel.read', value: { activityId }, from };
    };
    expect(fold(read('c1|5'), read('c1|3')).readByTeam).toBe(5);
    expect(fold(read('c1|5', visitor)).readByTeam).toBe(0);
  });

  it('unknown names and broken values change nothing that is shown', () => {
    const strange = fold(
      event(1, 'constructor'),
      event(2, 'handoff.status', 'x'),
      event(3, 'omnichannel.ending', null),
    );
    expect(strange.entries).toEqual([]);
    expect(strange.answering).toBeNull();
  });
});

describe('the place in the queue', () => {
  const queue = (value: object) => ({ type: 'event', name: 'omnichannel.queue', value });

  it('is shown while the visitor waits', () => {
    expect(fold(queue({ position: 3, waitMinutes: 5 })).queue).toEqual({ position: 3, minutes: 5 });
    expect(fold(queue({ position: 3, waitMinutes: null })).queue).toEqual({ position: 3, minutes: null });
  });

  it.each([
    queue({ position: null, waitMinutes: null }),
    queue({ position: 'first' }),
    event(9, 'handoff.status', { state: 'accepted', operator: { name: 'Anna' } }),
    event(9, 'omnichannel.ended', { reason: 'resolved' }),
  ])('is gone after %j', (after) => {
    expect(fold(queue({ position: 1, waitMinutes: null }), after).queue).toBeNull();
  });
});

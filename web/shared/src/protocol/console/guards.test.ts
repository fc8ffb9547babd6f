import { describe, expect, it } from 'vitest';
import { readEntry } from './entry';
import { readEntryPage } from './entryPage';
import { readEventDetail } from './eventDetail';
import { readChatAlert, readOfferAlert } from './handoverPushes';
import { readHeartbeat } from './heartbeat';
import { listNames } from './listNames';
import { readMe } from './me';
import { readOpened } from './opened';
import { readAppended, readHandoffAlert, readReadMoved, readTarget, readTypingShown } from './pushes';
import { readResult } from './result';
import { readRow } from './row';
import { readRowPage } from './rowPage';
import { sampleEntry, sampleId, sampleOpened, sampleRow } from './samples';
import { staleLists } from './staleLists';
import { plainStanding } from './standing';
import { readTargetDepartment } from './target';

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const conversationId = sampleId(1);
const head = { version: 1, count: 2 };
const beat = {
  lists: Object.fromEntries(listNames.map((name) => [name, head])),
  open: { [conversationId]: 7 },
};

describe('what the hub says', () => {
  it.each([
    ['a row', readRow, sampleRow()],
    ['a page of rows', readRowPage, { items: [sampleRow()], next: 'next' }],
    ['an entry', readEntry, sampleEntry(1)],
    ['a page of entries', readEntryPage, { entries: [sampleEntry(1)], before: 1 }],
    ['an open conversation', readOpened, sampleOpened()],
    ['new entries', readAppended, { conversationId, entries: [sampleEntry(4)] }],
    ['a typing signal', readTypingShown, { conversationId, kind: 'visitor', id: 'v', name: null, text: 'Hel' }],
    [
      'a read mark',
      readReadMoved,
      { conversationId, kind: 'operator', sequence: 4, operatorId: 'anna', visitorMessages: 2 },
    ],
    ['a success', readResult, { ok: true, sequence: 4, conversationId: null, overCap: true }],
    [
      'a refusal',
      readResult,
      {
        ok: false,
        code: 'already-taken',
        message: 'Taken',
        owner: { id: 'anna', name: 'Anna' },
        missed: [sampleEntry(4)],
        conversationId: null,
        candidates: [
          { id: 'ben', name: 'Ben', picture: null, status: 'available', standing: plainStanding, load: 1, cap: 5 },
        ],
      },
    ],
    [
      'a row that is offered to somebody',
      readRow,
      sampleRow({
        offer: { id: 'o', kind: 'ring', to: null, department: { id: 'd', name: 'Support' }, deadline: 't' },
        participants: [{ id: 'ben', name: 'Ben' }],
        priority: 2,
        missedReason: 'transferTimeout',
      }),
    ],
    [
      'an offer',
      readOfferAlert,
      {
        offerId: 'o',
        conversationId,
        kind: 'transfer',
        contact: { id: 'vera', name: 'Vera', email: null },
        department: { id: 'd', name: 'Support' },
        by: { id: 'ben', name: 'Ben' },
        note: 'Refunds',
        text: 'Help',
        deadline: 't',
      },
    ],
    [
      'what a colleague did',
      readChatAlert,
      {
        conversationId,
        kind: 'takenAway',
        contact: { id: 'vera', name: null, email: null },
        department: null,
        by: null,
        note: null,
        at: 't',
      },
    ],
    [
      'a department with its people',
      readTargetDepartment,
      {
        id: 'd',
        name: 'Support',
        operators: [
          {
            id: 'ben',
            name: 'Ben',
            picture: 'p',
            status: 'busy',
            standing: { reason: 'Report', setBy: 'self', since: 't' },
            load: 3,
            cap: 5,
          },
        ],
      },
    ],
    [
      'an alert',
      readHandoffAlert,
      {
        conversationId,
        contact: { id: 'vera', name: null, email: null },
        department: { id: 'd', name: 'Support' },
        text: 'Help',
        reason: 'r',
        at: 't',
        lastResort: true,
      },
    ],
    [
      'the operator',
      readMe,
      {
        id: 'anna',
        name: 'Anna',
        email: 'anna@shop.example',
        role: 'admin',
        permissions: ['conversation.reassign', 'settings.team'],
        status: 'away',
        standing: { reason: null, setBy: 'idle', since: 't' },
        awayAt: 't',
        load: 1,
        cap: 5,
        departments: [{ id: 'd', name: 'Support' }],
        picture: 'a1b2c3',
        language: 'de',
        timeZone: 'Europe/Berlin',
        preferences: {
          theme: 'dark',
          density: 'compact',
          shortcuts: false,
          waiting: { volume: 30, desktop: false },
          replies: { volume: 0, desktop: true },
          undoSend: true,
        },
        build: '0a1b2c3d',
      },
    ],
  ] as const)('%s survives the wire', (_, reader, value) => {
    expect(reader(wire(value))).toEqual(value);
  });

  it.each([
    ['a row', readRow],
    ['a page of rows', readRowPage],
    ['an entry', readEntry],
    ['a page of entries', readEntryPage],
    ['an open conversation', readOpened],
    ['new entries', readAppended],
    ['a typing signal', readTypingShown],
    ['a read mark', readReadMoved],
    ['an answer', readResult],
    ['an alert', readHandoffAlert],
    ['an offer', readOfferAlert],
    ['what a colleague did', readChatAlert],
    ['a department with its people', readTargetDepartment],
    ['the operator', readMe],
    ['a heartbeat', readHeartbeat],
    ['a target', readTarget],
  ] as const)('%s is refused where it is something else', (_, reader) => {
    for (const value of [null, undefined, 1, 'text', [], { id: 1, entries: 'none', items: 3 }]) {
      expect(reader(value)).toBeUndefined();
    }
  });

  it('treats absent and null alike', () => {
    const { contact, id, version, state, createdAt } = sampleRow();

    expect(readRow({ id, version, state, createdAt, contact })).toMatchObject({ owner: null, ending: null });
  });

  it('refuses a list with one row that cannot be read', () => {
    expect(readRowPage(wire({ items: [sampleRow(), { id: 'half' }], next: null }))).toBeUndefined();
  });

  it('reads an entry of a type from the future, so that the sequence has no hole', () => {
    expect(readEntry({ ...sampleEntry(4), type: 'hologram' })).toMatchObject({ sequence: 4, type: 'event' });
  });

  it('reads a heartbeat and finds the lists that changed', () => {
    const seen = readHeartbeat(wire(beat));
    const now = readHeartbeat(wire({ ...beat, lists: { ...beat.lists, queue: { version: 2, count: 3 } } }));

    expect(seen?.open.get(conversationId)).toBe(7);
    expect(seen && now && staleLists(seen, now)).toEqual(['queue']);
    expect(now && staleLists(null, now)).toEqual([]);
  });
});

describe('an event in the log', () => {
  const detail = (name: string, value: unknown) => readEventDetail(sampleEntry(1, { type: 'event', name, value }));

  it.each([
    [
      'handoff.initiate',
      {
        reason: 'Refund',
        department: { id: 'd', name: 'Support' },
        fields: [{ name: 'order', value: 42, sequence: 3 }],
      },
      {
        kind: 'askedForPerson',
        cause: 'flow',
        reason: 'Refund',
        department: { id: 'd', name: 'Support' },
        fields: [{ name: 'order', value: '42', sequence: 3 }],
      },
    ],
    [
      'handoff.status',
      { state: 'accepted', how: 'takeOver', operator: { id: 'anna', name: 'Anna' } },
      { kind: 'joined', how: 'takeOver', operator: { id: 'anna', name: 'Anna' } },
    ],
    ['omnichannel.reopened', { by: 'visitor', to: 'queued' }, { kind: 'reopened', by: 'visitor', to: 'queued' }],
    ['omnichannel.ending', { id: 'e', deadline: 't', seconds: 30 }, { kind: 'ending', seconds: 30 }],
    ['omnichannel.endingCancelled', { id: 'e', by: 'visitor' }, { kind: 'endingCancelled', by: 'visitor' }],
    [
      'omnichannel.offer',
      {
        id: 'o',
        state: 'offered',
        kind: 'ring',
        operator: { id: 'anna', name: 'Anna' },
        why: { strategy: 'leastBusy', candidates: [{ id: 'ben', name: 'Ben', because: 'full' }] },
      },
      {
        kind: 'offer',
        id: 'o',
        state: 'offered',
        offered: 'ring',
        operator: { id: 'anna', name: 'Anna' },
        department: null,
        note: null,
        candidates: [{ id: 'ben', name: 'Ben', because: 'full' }],
      },
    ],
    ['omnichannel.offer', { id: 'o', state: 'lost' }, { kind: 'other' }],
    ['vendor.secret', { anything: true }, { kind: 'other' }],
  ])('%s is read into its own words', (name, value, expected) => {
    expect(detail(name, value)).toEqual(expected);
  });
});

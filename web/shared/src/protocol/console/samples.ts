import type { Change, Entry } from './entry';
import { type ConversationId, readConversationId } from './ids';
import type { Me } from './me';
import type { Opened } from './opened';
import { type Permission, permissions } from './permissions';
import type { Row } from './row';

/** Builders for tests: a whole object, with what the test is about laid over it. */
export function sampleId(last: number): ConversationId {
  const id = readConversationId(`0190b0a0-0000-7000-8000-${String(last).padStart(12, '0')}`);
  if (!id) {
    throw new Error('A sample id has to be readable');
  }
  return id;
}

export function sampleRow(over: Partial<Row> = {}): Row {
  return {
    id: sampleId(1),
    version: 1,
    state: 'queued',
    contact: { id: 'contact-1', name: 'Vera Brandt', email: null },
    channel: 'webchat',
    inbox: { id: 'inbox-1', name: 'Shop' },
    department: { id: 'department-1', name: 'Support' },
    owner: null,
    lastText: 'Where is my parcel?',
    lastDeleted: false,
    lastAt: '2026-03-01T12:00:00Z',
    lastAuthor: 'visitor',
    wish: null,
    lastSequence: 3,
    lastVisitorSequence: 3,
    visitorMessages: 1,
    readSequence: null,
    readMessages: null,
    waitingSince: '2026-03-01T12:00:00Z',
    queuedAt: '2026-03-01T12:00:00Z',
    createdAt: '2026-03-01T11:59:00Z',
    closedAt: null,
    closingReason: null,
    missedReason: null,
    abandonedByBot: false,
    visitorIsHere: null,
    watching: false,
    tags: [],
    ending: null,
    undelivered: 0,
    failure: null,
    replyUntil: null,
    offer: null,
    participants: [],
    priority: 0,
    ...over,
  };
}

export function sampleEntry(sequence: number, over: Partial<Entry> = {}): Entry {
  return {
    sequence,
    at: new Date(Date.UTC(2026, 2, 1, 12, 0, sequence)).toISOString(),
    author: { kind: 'visitor', id: 'visitor-1', name: 'Vera Brandt' },
    visibility: 'everyone',
    type: 'message',
    name: null,
    text: `Message ${sequence}`,
    value: null,
    code: null,
    files: [],
    actions: [],
    suppressed: false,
    clientId: null,
    delivery: null,
    change: null,
    changed: null,
    ...over,
  };
}

export function sampleChange(sequence: number, kind: Change['kind'] = 'edited'): Change {
  return {
    kind,
    sequence,
    at: new Date(Date.UTC(2026, 2, 1, 12, 0, sequence)).toISOString(),
    by: { kind: 'operator', id: 'anna', name: 'Anna' },
  };
}

export function sampleOpened(over: Partial<Opened> = {}): Opened {
  return {
    row: sampleRow(),
    visitor: {
      userId: 'visitor-1',
      name: 'Vera Brandt',
      email: null,
      locale: 'de-DE',
      timeZone: 'Europe/Berlin',
      phone: null,
      contact: [],
      country: null,
      userAgent: null,
      page: null,
      fields: [],
      firstSeen: '2026-03-01T11:59:00Z',
      conversations: 1,
    },
    entries: [sampleEntry(1), sampleEntry(2), sampleEntry(3)],
    changed: [],
    before: null,
    sequence: 3,
    marks: { visitor: null, operator: null },
    limits: { text: 8000, files: 10, fileSize: 26_214_400 },
    channel: null,
    unreachableSince: null,
    drafts: { reply: null, note: null },
    watching: false,
    ...over,
  };
}

/** What each role may do, for tests: the hub says it to the console. */
export const samplePermissions = {
  associate: ['conversation.takeover'],
  supervisor: permissions.filter((one) => !/^(settings|audit|jobs|department)\./.test(one)),
  admin: permissions,
} as const satisfies Readonly<Record<Me['role'], readonly Permission[]>>;

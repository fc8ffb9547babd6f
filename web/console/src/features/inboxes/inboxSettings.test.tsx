// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { contractOf } from './contractOf';
import { readInbox, readInboxList, readSecret } from './inbox';

const wire = {
  id: 'i1',
  version: 3,
  name: 'Website',
  publicKey: 'k1',
  hubOrigin: 'https://hub.example',
  origins: ['https://shop.example'],
  department: 'd1',
  flow: null,
  reopenWindow: '1.00:00:00',
  widget: {
    accent: '#4f46e5',
    side: 'right',
    theme: 'auto',
    offsetX: 20,
    offsetY: 20,
    launcherHidden: false,
    en: {},
    de: { title: 'Laden' },
  },
  hasIdentityKey: true,
  oldSecretUntil: null,
  oldIdentityKeyUntil: '2026-11-23T12:00:00Z',
};

describe('an inbox from the wire', () => {
  it('is read with its widget, and words that nobody wrote are empty', () => {
    const inbox = readInbox(wire);
    expect(inbox).toMatchObject({ version: 3, flow: null, hasIdentityKey: true, oldSecretUntil: null });
    expect(inbox?.widget).toMatchObject({ greetingAfter: null, en: { title: '' }, de: { title: 'Laden' } });
  });

  it.each(['id', 'version', 'publicKey', 'department', 'widget'])('is none without %s', (field) => {
    expect(readInbox({ ...wire, [field]: undefined })).toBeUndefined();
  });

  it('becomes what a page would be told', () => {
    const inbox = readInbox(wire);
    expect(inbox && contractOf(inbox.publicKey, inbox)).toMatchObject({
      key: 'k1',
      title: 'Website',
      side: 'right',
      en: {},
      de: { title: 'Laden' },
    });
  });
});

describe('the list of inboxes', () => {
  it('is read with its choices', () => {
    const item = {
      id: 'i1',
      channel: 'webchat',
      name: 'Website',
      origins: 2,
      department: { id: 'd1', name: 'Support' },
      flow: null,
      pausedAt: null,
    };
    expect(readInboxList({ items: [item], departments: [], flows: [] })?.items[0]).toMatchObject({
      origins: 2,
      flow: null,
    });
    expect(readInboxList({ items: [{ id: 'i1' }], departments: [], flows: [] })).toBeUndefined();
  });
});

describe('a new secret', () => {
  it('is a text that is not empty', () => {
    expect([readSecret({ secret: 's' }), readSecret({ secret: '' }), readSecret(null)]).toEqual([
      's',
      undefined,
      undefined,
    ]);
  });
});

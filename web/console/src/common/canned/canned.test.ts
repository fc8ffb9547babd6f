import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import { describe, expect, it } from 'vitest';
import { fillReply, firstGap } from './fillReply';
import { searchReplies } from './searchReplies';

function reply(shortcut: string, name: string, over: Partial<CannedReply> = {}): CannedReply {
  return {
    id: shortcut,
    name,
    shortcut,
    text: 'Text',
    shared: true,
    department: null,
    mayChange: true,
    version: 1,
    ...over,
  };
}

const facts = {
  'visitor.name': 'Kim',
  'visitor.email': null,
  'operator.name': 'Anna',
  'department.name': 'Support',
  'inbox.name': 'Shop',
};

describe('looking for a reply', () => {
  const replies = [
    reply('refund', 'Refund is on its way'),
    reply('hello', 'Greeting'),
    reply('late', 'Délai: hello again', { text: 'Your parcel is late' }),
    reply('hello-me', 'My own greeting', { shared: false }),
  ];

  it.each([
    ['hello', ['hello', 'hello-me', 'late']],
    ['greet', ['hello', 'hello-me']],
    ['delai', ['late']],
    ['parcel late', ['late']],
    ['rfd', ['refund']],
    ['xyz', []],
  ])('by “%s” finds %j', (query, found) => {
    expect(searchReplies(replies, query).map((one) => one.shortcut)).toEqual(found);
  });

  it('by nothing shows all, one’s own first', () => {
    expect(searchReplies(replies, '').map((one) => one.shortcut)).toEqual(['hello-me', 'late', 'hello', 'refund']);
  });
});

describe('the variables of a reply', () => {
  it('are filled in where they are known', () => {
    expect(fillReply('Hi {{visitor.name}}, {{ operator.name }} here.', facts)).toBe('Hi Kim, Anna here.');
  });

  it('stay where nobody knows them, and are found there', () => {
    const text = fillReply('We write to {{visitor.email}}.', facts);

    expect(text).toBe('We write to {{visitor.email}}.');
    expect(firstGap(text)).toEqual([12, 29]);
    expect(firstGap('Curly {{braces}} of the visitor’s own')).toBeNull();
  });

  it('do not reach anything but the five', () => {
    expect(fillReply('{{constructor}} {{__proto__}}', facts)).toBe('{{constructor}} {{__proto__}}');
  });
});

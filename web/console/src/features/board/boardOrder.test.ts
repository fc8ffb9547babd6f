import { plainStanding } from '@omnichannel/shared/protocol/console/standing';
import { describe, expect, it } from 'vitest';
import { type BoardDepartment, type BoardOperator, readBoard } from './board';
import { byLongestWait, byRoom, hasLostConnection, isStuck, roomOf } from './boardOrder';

const conversationId = '0198f9d2-0000-7000-8000-000000000001';

function department(name: string, waiting: number, since: string | null, ready = 1): BoardDepartment {
  const longest = since && { conversationId, contact: { id: 'kim' }, since };
  const board = readBoard({ departments: [{ id: name, name, waiting, ready, longest }] });
  const [read] = board?.departments ?? [];
  if (!read) {
    throw new Error('This department cannot be read.');
  }
  return read;
}

function person(name: string, status: BoardOperator['status'], load: number, cap = 5): BoardOperator {
  return {
    id: name,
    name,
    status,
    standing: plainStanding,
    load,
    cap,
    isConnected: status !== 'offline',
    departments: [],
  };
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('the departments of the board', () => {
  it('stand by who has waited longest, and then by name', () => {
    const given = [
      department('Sales', 0, null),
      department('Billing', 2, '2026-11-26T12:00:30Z'),
      department('Returns', 0, null),
      department('Support', 40, '2026-11-26T12:00:10Z'),
    ];

    expect(names(byLongestWait(given))).toEqual(['Support', 'Billing', 'Returns', 'Sales']);
  });

  it('stand in front of the quiet ones also where nobody knows any more who waits longest', () => {
    expect(names(byLongestWait([department('Billing', 0, null), department('Support', 1, null)]))).toEqual([
      'Support',
      'Billing',
    ]);
  });

  it.each([
    [1, 0, true],
    [1, 1, false],
    [0, 0, false],
  ])('with %i waiting and %i who can take one are in need: %s', (waiting, ready, expected) => {
    expect(isStuck(department('Support', waiting, null, ready))).toBe(expected);
  });
});

describe('the people of the board', () => {
  it('stand by how many chats they can take, then by whether they are here, then by name', () => {
    const given = [
      person('Otto', 'offline', 0),
      person('Full', 'available', 5),
      person('Away', 'away', 0),
      person('Busy', 'busy', 1),
      person('Zoe', 'available', 2),
      person('Ann', 'available', 2),
      person('Free', 'available', 0),
    ];

    expect(names(byRoom(given))).toEqual(['Free', 'Ann', 'Zoe', 'Full', 'Busy', 'Away', 'Otto']);
  });

  it('have no room beyond their cap, nor while they take no chats', () => {
    expect([person('a', 'available', 6), person('b', 'busy', 0), person('c', 'available', 3)].map(roomOf)).toEqual([
      0, 0, 2,
    ]);
  });

  it('have lost their connection only while they count as here', () => {
    const lost = { isConnected: false };

    expect(hasLostConnection({ ...person('a', 'available', 0), ...lost })).toBe(true);
    expect(hasLostConnection({ ...person('b', 'offline', 0), ...lost })).toBe(false);
    expect(hasLostConnection(person('c', 'away', 0))).toBe(false);
  });
});

describe('a board that cannot be read', () => {
  it('is none at all, rather than one with a hole in it', () => {
    expect(readBoard({ departments: [{ name: 'Support' }], operators: [] })).toBeUndefined();
    expect(readBoard({ departments: [], operators: [{ id: 'ben', status: 'asleep' }] })).toBeUndefined();
    expect(readBoard([])).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { countFilters, fitsFilters, type ListFilters, readFilters, withoutFilter } from './listFilters';
import { sampleRow } from './samples';

const now = Date.parse('2026-03-02T12:00:00Z');
const at = '2026-03-01T12:00:00Z';
const fits = (filters: ListFilters, row = sampleRow()) => fitsFilters(row, filters, at, now);

describe('filters of a list', () => {
  test('are read from an address, and what is none is left out', () => {
    expect(readFilters({ status: 'closed', days: 7, at: 5, colour: 'red', tag: '' })).toEqual({
      status: 'closed',
      days: '7',
    });
    expect(readFilters(null)).toEqual({});
  });

  test('are counted and taken away one by one', () => {
    expect(countFilters({ status: 'closed', days: '7' })).toBe(2);
    expect(withoutFilter({ status: 'closed', days: '7' }, 'status')).toEqual({ days: '7' });
  });

  test.each([
    [{}, true],
    [{ status: 'queued' }, true],
    [{ status: 'closed' }, false],
    [{ department: 'department-1' }, true],
    [{ department: 'department-2' }, false],
    [{ channel: 'webchat', status: 'queued' }, true],
    [{ channel: 'telegram' }, false],
    [{ days: '2' }, true],
    [{ days: '0' }, false],
    [{ from: '2026-03-01T12:00:00Z', to: '2026-03-01T12:00:01Z' }, true],
    [{ to: '2026-03-01T12:00:00Z' }, false],
    [{ email: 'vera@example.com' }, false],
  ] as const)('%o of a waiting chat: %s', (filters, expected) => {
    expect(fits(filters)).toBe(expected);
  });

  test('a tag is the same in every case, and may be carried under a name that it had before', () => {
    expect(fits({ tag: 'VIP' }, sampleRow({ tags: ['gold', 'vip'] }))).toBe(true);
    expect(fits({ tag: 'vip' }, sampleRow({ tags: ['gold'] }))).toBeNull();
    expect(fits({ tag: 'vip', channel: 'telegram' }, sampleRow({ tags: ['vip'] }))).toBe(false);
  });

  test('an address is the same in every case', () => {
    const row = sampleRow({ contact: { id: 'contact-1', name: null, email: 'Vera@Example.com' } });
    expect(fits({ email: 'vera@example.com' }, row)).toBe(true);
  });

  test('who had a closed chat is not known from its row', () => {
    expect(fits({ operator: 'anna' }, sampleRow({ state: 'closed' }))).toBeNull();
    expect(fits({ operator: 'anna' }, sampleRow({ state: 'assigned', owner: { id: 'anna', name: 'Anna' } }))).toBe(
      true,
    );
    expect(fits({ operator: 'anna', status: 'bot' }, sampleRow({ state: 'closed' }))).toBe(false);
  });
});

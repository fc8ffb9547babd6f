import { expect, test } from 'vitest';
import { dayEnd, dayOf, dayStart } from './days';

test.each(['2026-03-01', '2026-03-29', '2026-10-25', '2026-12-31'])('%s is itself again', (date) => {
  expect(dayOf(dayStart(date), 0)).toBe(date);
  expect(dayOf(dayEnd(date), -1)).toBe(date);
});

test('what is no date is no instant', () => {
  expect([dayStart(''), dayEnd(''), dayOf(undefined, 0), dayOf('x', 0)]).toEqual([undefined, undefined, '', '']);
});

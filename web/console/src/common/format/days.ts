const day = 86_400_000;

/** The instant at which a day of a date field (2026-03-01) begins here; undefined where there is none. */
export function dayStart(date: string): string | undefined {
  const time = Date.parse(`${date}T00:00:00`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The instant at which it is over. */
export function dayEnd(date: string): string | undefined {
  const start = dayStart(date);
  // Noon of the next day is in the next day, however long a day is when clocks change.
  return start && dayStart(dayOf(new Date(Date.parse(start) + 1.5 * day).toISOString(), 0));
}

/** The day of an instant as a date field has it, or one so many days away; empty where there is none. */
export function dayOf(instant: string | undefined, days: number): string {
  const time = new Date(instant ?? '');
  if (Number.isNaN(time.getTime())) {
    return '';
  }
  const at = new Date(time.getFullYear(), time.getMonth(), time.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

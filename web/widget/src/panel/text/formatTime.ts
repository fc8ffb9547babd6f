import { locale } from './locale';

/** The time of day in the visitor's language, or empty where the timestamp is none. */
export function formatTime(timestamp: string): string {
  const date = new Date(timestamp);
  return isTime(date) ? new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(date) : '';
}

/** The day in the visitor's language: today, yesterday, or its date. Empty where the timestamp is none. */
export function formatDay(timestamp: string, now: Date): string {
  const date = new Date(timestamp);
  if (!isTime(date)) {
    return '';
  }

  const ago = daysBetween(date, now);
  if (ago === 0 || ago === 1) {
    return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-ago, 'day');
  }

  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(date);
}

/** Days on the calendar, so that half past eleven last night was yesterday. */
function daysBetween(from: Date, to: Date): number {
  return (midnight(to) - midnight(from)) / 86_400_000;
}

function midnight(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function isTime(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

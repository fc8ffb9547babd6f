import { texts } from '../texts';
import { locale } from './locale';
import { zone } from './zone';

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone });
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
const date = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: zone });

/** The time of day, such as 12:04. */
export function clockTime(at: string | number): string {
  return clock.format(new Date(at));
}

/** Date and time in full. */
export function fullTime(at: string): string {
  return full.format(new Date(at));
}

/** The day as a separator says it: today, yesterday, else the weekday and date. */
export function dayName(at: string, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) {
    return texts.today;
  }
  return days === 1 ? texts.yesterday : day.format(new Date(at));
}

/** The time of day for today, else the date: as short as a list row needs it. */
export function shortTime(at: string, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) {
    return clockTime(at);
  }
  return days === 1 ? texts.yesterday : shortDay.format(new Date(at));
}

/** When something was written: the time of day, from yesterday back with the day before it. */
export function momentOf(at: string, now: number): string {
  return daysBetween(at, now) === 0 ? clockTime(at) : `${shortTime(at, now)}, ${clockTime(at)}`;
}

/** Minutes and seconds, such as 1:05, with hours from the first hour on. Never below zero. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** How long something still lasts, to the minute, such as 3 h 12 min. Never below zero. */
export function span(milliseconds: number): string {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

/** The local time in a time zone now, or null where the zone is unknown here. */
export function timeInZone(zone: string, now: number): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(now);
  } catch {
    return null;
  }
}

function daysBetween(at: string, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(Date.parse(at))) / 86_400_000);
}

// The day that it is in the zone, as if that day were in UTC: only differences count.
function startOfDay(time: number): number {
  const parts = Object.fromEntries(date.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1);
}

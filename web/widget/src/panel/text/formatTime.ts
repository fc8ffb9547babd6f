/** The time of day in the visitor's language, or empty where the timestamp is none. */
export function formatTime(timestamp: string): string {
  return format(timestamp, { hour: 'numeric', minute: '2-digit' });
}

/** The day in the visitor's language, or empty where the timestamp is none. */
export function formatDay(timestamp: string): string {
  return format(timestamp, { weekday: 'long', day: 'numeric', month: 'long' });
}

function format(timestamp: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(timestamp);
  return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat(navigator.language, options).format(date);
}

import { locale } from './locale';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the unit that reads best, such as 1.4 MB. */
export function bytes(size: number): string {
  let value = size;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const format = {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    // The short form of bytes is “2 byte”, in the singular.
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}

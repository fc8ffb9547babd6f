/** Every time zone this browser knows, and the chosen one where it does not know that. */
export function timeZones(chosen: string | null): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return chosen === null || known.includes(chosen) ? known : [chosen, ...known];
}

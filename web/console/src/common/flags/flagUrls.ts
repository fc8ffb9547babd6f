const files = import.meta.glob<string>('../../../../node_modules/country-flag-icons/3x2/??.svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

const urls = new Map(Object.entries(files).map(([path, url]) => [path.slice(-6, -4), url]));

/** Where the flag of a country is; undefined for one without. A list of two hundred addresses, so only `Flag` loads this, when it must. */
export function flagUrl(country: string): string | undefined {
  return urls.get(country);
}

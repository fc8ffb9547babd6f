/** What a number field holds; null while it is empty. */
export function numberOf(value: number | string): number | null {
  return typeof value === 'number' ? value : value === '' || Number.isNaN(Number(value)) ? null : Number(value);
}

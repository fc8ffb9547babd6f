/** The sequence inside an activity id (`c1|0000017` is 17); 0 where the id has none. */
export function sequenceOf(id: string): number {
  const digits = /\|(\d+)$/.exec(id)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

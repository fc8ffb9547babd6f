/** A header has whole seconds and an answer takes its time, so a difference up to this many milliseconds is none. */
const tolerance = 5_000;

let ahead = 0;

/** Takes in the `Date` of an answer that has just come: what the hub's clock says. */
export function heardHubClock(date: string | null): void {
  const said = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(said)) {
    const difference = said - Date.now();
    ahead = Math.abs(difference) > tolerance ? difference : 0;
  }
}

/** The time by the hub's clock, in milliseconds since 1970: deadlines are counted by it, since this machine's clock may be wrong. */
export function hubNow(): number {
  return byHubClock(Date.now());
}

/** What the hub's clock showed when this machine's showed this; off by up to five seconds. */
export function byHubClock(at: number): number {
  return at + ahead;
}

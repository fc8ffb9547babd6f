import { readStored } from '../storage';

const key = 'omnichannel.timeZone';

/** The time zone that the operator chose, fixed while the page lives; undefined where the browser's counts. */
export const zone: string | undefined = known(readStored(key));

/** Where the choice of a time zone is kept for the next load. */
export const zoneKey = key;

function known(name: string | null): string | undefined {
  try {
    return name === null ? undefined : new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

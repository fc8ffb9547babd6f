import { Patience } from '@omnichannel/shared/connection/patience';

/** How long this page waits for the hub. There is one line, whatever goes over it. */
export const linePatience = new Patience();

import { useEffect, useState } from 'react';

const lock = 'omnichannel.alerts';

/** Whether this tab is the one that rings. The lock goes to the next tab by itself when this one is closed. */
export function useLeadingTab(): boolean {
  const [leads, setLeads] = useState(!('locks' in navigator));
  useEffect(() => {
    if (!('locks' in navigator)) {
      return;
    }
    const ending = new AbortController();
    let release = () => {};
    navigator.locks
      .request(lock, { signal: ending.signal }, () => {
        setLeads(true);
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      })
      .catch(() => undefined);
    return () => {
      ending.abort();
      release();
    };
  }, []);
  return leads;
}

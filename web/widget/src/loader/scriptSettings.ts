/** What the host page's script element says. */
export interface Settings {
  readonly key: string;
  /** The origin of the hub, exact, as `postMessage` needs it. */
  readonly hub: string;
  readonly panelUrl: string;
}

/** Reads the script element's settings; null where it has no inbox or no usable address. */
export function scriptSettings(script: HTMLOrSVGScriptElement | null, hostOrigin: string): Settings | null {
  const key = script?.dataset.inbox ?? '';
  if (!(script instanceof HTMLScriptElement) || key === '' || !/^https?:/.test(script.src)) {
    return null;
  }

  const panel = new URL(`widget/${encodeURIComponent(key)}/panel`, script.src);
  // The panel answers to this origin only; frame-ancestors has already decided whether it may be framed at all.
  panel.hash = `host=${encodeURIComponent(hostOrigin)}`;
  return { key, hub: panel.origin, panelUrl: panel.href };
}

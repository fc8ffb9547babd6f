import type { WidgetOptions } from '../settings/widgetSettings';

/** Where the script came from and what its element says. */
export interface ScriptSettings {
  /** Names the inbox. */
  readonly key: string;
  /** The origin of the hub, exact, as `postMessage` needs it. */
  readonly hub: string;
  readonly panelUrl: string;
  readonly options: WidgetOptions;
}

/** Reads the script element; null where it has no inbox or no usable address. */
export function scriptSettings(script: HTMLOrSVGScriptElement | null, hostOrigin: string): ScriptSettings | null {
  if (!(script instanceof HTMLScriptElement) || !/^https?:/.test(script.src)) {
    return null;
  }

  const key = new URL(script.src).searchParams.get('inbox');
  if (!key) {
    return null;
  }

  const panel = new URL(`widget/${encodeURIComponent(key)}/panel`, script.src);
  // The panel answers to this origin only; frame-ancestors has already decided whether it may be framed at all.
  panel.hash = `host=${encodeURIComponent(hostOrigin)}`;
  // Attributes such as data-offset-x are texts where options are numbers; whoever uses them takes both.
  return { key, hub: panel.origin, panelUrl: panel.href, options: { ...script.dataset } as WidgetOptions };
}

import type { PageInfo } from '../../frame/frameMessages';
import type { WidgetOptions } from '../../settings/widgetSettings';

/** What a page can listen to, with what its handler gets. */
export interface Events {
  readonly open: null;
  readonly close: null;
  readonly unread: { readonly count: number };
  readonly message: { readonly by: 'bot' | 'person' };
  readonly ended: null;
}

/** Tells one event to whoever listens. */
export type Emit = <Name extends keyof Events>(name: Name, detail: Events[Name]) => void;

/** The one global a host page gets. What it promises its users is in types/omnichannel.d.ts. */
export interface Omnichannel {
  readonly init: (options: WidgetOptions) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly toggle: () => void;
  readonly identify: (token: string | null) => Promise<boolean>;
  readonly setPage: (page: Partial<PageInfo>) => void;
  readonly on: <Name extends keyof Events>(name: Name, handler: (detail: Events[Name]) => void) => () => void;
}

/** A call that was made before the script was there: name, arguments, and who waits for the answer. */
export type QueuedCall = readonly [name: keyof Omnichannel, args: readonly unknown[], done?: (answer: unknown) => void];

/** What the page's own snippet puts in the place of the API until the script is there. */
export interface Stub {
  readonly q: QueuedCall[];
}

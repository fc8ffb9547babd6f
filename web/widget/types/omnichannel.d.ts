/** Types of the chat widget's API on a page. Copy this file into your project; its meaning is in the manual, "The chat on your page". */

/** How the widget looks on this page. What is set here goes before the inbox's settings. */
export interface OmnichannelOptions {
  /** `#rrggbb`: the colour of the button and of what the visitor writes. */
  accent?: string;
  /** The lower corner in which the button stands. */
  side?: 'left' | 'right';
  /** Distance from that side in CSS pixels, 0 to 200. */
  offsetX?: number;
  /** Distance from the lower edge in CSS pixels, 0 to 200. */
  offsetY?: number;
  /** Whether there is no button, because the page has one of its own. */
  launcherHidden?: boolean;
  theme?: 'auto' | 'light' | 'dark';
  /** After how many seconds the greeting stands beside the button, 0 to 600; null for never. */
  greetingAfter?: number | null;
  /** The tag of the language to speak, such as `de`. Set it before the script runs. */
  language?: string;
  /** Who the visitor writes to. */
  title?: string;
  /** The line below it, while nobody in particular answers. */
  subtitle?: string;
  /** What stands beside the button before the chat is opened. */
  greeting?: string;
}

/** What happens, with what its handler gets. Never what was said, and never who the visitor is. */
export interface OmnichannelEvents {
  open: null;
  close: null;
  /** How many messages the visitor has not seen. */
  unread: { count: number };
  /** The bot or a person has written. */
  message: { by: 'bot' | 'person' };
  /** The chat has ended; the visitor may still write and open it again. */
  ended: null;
}

export interface Omnichannel {
  /** Changes how the widget looks, at any time. */
  init(options: OmnichannelOptions): void;
  open(): void;
  close(): void;
  toggle(): void;
  /**
   * Says who the visitor is, signed by your server; null when they have signed out. Resolves, once the chat has been
   * loaded, to whether the hub took it.
   */
  identify(token: string | null): Promise<boolean>;
  /** Says where the visitor is, for operators to see, until the address of the page changes. */
  setPage(page: { url?: string; title?: string; referrer?: string }): void;
  /** Listens; call the answer to stop. */
  on<Name extends keyof OmnichannelEvents>(name: Name, handler: (detail: OmnichannelEvents[Name]) => void): () => void;
}

declare global {
  interface Window {
    Omnichannel: Omnichannel;
  }

  const Omnichannel: Omnichannel;
}

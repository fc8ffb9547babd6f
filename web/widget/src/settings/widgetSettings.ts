/** What an inbox's admin, or the page itself, may say of the widget. Everything else has its default. */
export interface WidgetOptions {
  /** `#rrggbb`: the colour of the button, the header and the visitor's own messages. */
  readonly accent?: string;
  /** The lower corner in which the button stands. */
  readonly side?: 'left' | 'right';
  /** Distance from that side in CSS pixels, 0 to 200. */
  readonly offsetX?: number;
  /** Distance from the lower edge in CSS pixels, 0 to 200. */
  readonly offsetY?: number;
  /** Whether there is no button, because the page has one of its own. */
  readonly launcherHidden?: boolean;
  readonly theme?: 'auto' | 'light' | 'dark';
  /** After how many seconds the greeting stands beside the button, 0 to 600; null for never. */
  readonly greetingAfter?: number | null;
  /** The tag of the language to speak, such as `de`; without it, the browser's. */
  readonly language?: string;
  /** Who the visitor writes to. */
  readonly title?: string;
  /** The line below it, while nobody in particular answers. */
  readonly subtitle?: string;
  /** What stands beside the button before the chat is opened. */
  readonly greeting?: string;
}

/** Words of an inbox in one language; empty where the widget's own are meant. */
export interface WidgetWords {
  readonly title: string;
  readonly subtitle: string;
  readonly greeting: string;
}

/** Everything the launcher and the panel go by. */
export interface WidgetSettings {
  /** Names the inbox; public. */
  readonly key: string;
  /** Empty where the widget's own colour is meant. */
  readonly accent: string;
  readonly side: 'left' | 'right';
  readonly offsetX: number;
  readonly offsetY: number;
  readonly launcherHidden: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly greetingAfter: number | null;
  /** Whether operators see what is typed before it is sent. The hub says so, never the page. */
  readonly typingPreview: boolean;
  /** The tag of the language it speaks. */
  readonly language: string;
  readonly words: WidgetWords;
}

import {
  type Named,
  readList,
  readNamed,
  readNumber,
  readText,
  readWord,
  textOrNull,
} from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';

/** Words of the widget in one language; empty means the widget's own. */
export type Words = { readonly title: string; readonly subtitle: string; readonly greeting: string };

/** How the widget looks and what it says. */
export type WidgetLook = {
  readonly accent: string;
  readonly side: 'right' | 'left';
  readonly offsetX: number;
  readonly offsetY: number;
  readonly launcherHidden: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Seconds; null for never. */
  readonly greetingAfter: number | null;
  /** Whether operators see what a visitor types before it is sent. */
  readonly typingPreview: boolean;
  readonly en: Words;
  readonly de: Words;
};

/** What an admin can change of the inboxes of all channels. */
export type PlaceForm = {
  readonly name: string;
  readonly department: string;
  /** Null where people answer first. */
  readonly flow: string | null;
  /** As the hub writes times, such as `1.00:00:00`. */
  readonly reopenWindow: string;
};

/** What an admin can change of a web inbox. */
export type InboxForm = PlaceForm & { readonly origins: readonly string[]; readonly widget: WidgetLook };

/** A web inbox with its settings; secrets are never in it. */
export type Inbox = InboxForm & {
  readonly id: string;
  readonly version: number;
  readonly publicKey: string;
  readonly hubOrigin: string;
  readonly hasIdentityKey: boolean;
  readonly oldSecretUntil: string | null;
  readonly oldIdentityKeyUntil: string | null;
};

/** A row of the list. */
export type InboxItem = Named & {
  readonly channel: string;
  /** How many web sites it is on; 0 for other channels. */
  readonly origins: number;
  readonly department: Named;
  readonly flow: Named | null;
  /** Since when it stands still; null while it works. */
  readonly pausedAt: string | null;
};

/** All inboxes, and what their settings can be chosen from. */
export type InboxList = {
  readonly items: readonly InboxItem[];
  readonly departments: readonly Named[];
  readonly flows: readonly Named[];
};

/** Reads an inbox; undefined where something that the form needs is missing. */
export function readInbox(value: unknown): Inbox | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const [id, name, publicKey] = [readText(value.id), readText(value.name), readText(value.publicKey)];
  const [version, department] = [readNumber(value.version), readText(value.department)];
  const widget = readWidget(value.widget);
  const origins = readList(value.origins, readText);
  if (!id || !name || !publicKey || !version || !department || !widget || !origins) {
    return undefined;
  }
  return {
    id,
    version,
    name,
    publicKey,
    department,
    origins,
    widget,
    hubOrigin: readText(value.hubOrigin) ?? location.origin,
    flow: textOrNull(value.flow),
    reopenWindow: readText(value.reopenWindow) ?? '00:00:00',
    hasIdentityKey: value.hasIdentityKey === true,
    oldSecretUntil: textOrNull(value.oldSecretUntil),
    oldIdentityKeyUntil: textOrNull(value.oldIdentityKeyUntil),
  };
}

/** Reads the list of inboxes. */
export function readInboxList(value: unknown): InboxList | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const items = readList(value.items, readItem);
  const departments = readList(value.departments, readNamed);
  const flows = readList(value.flows, readNamed);
  return items && departments && flows && { items, departments, flows };
}

/** Reads a new secret. */
export function readSecret(value: unknown): string | undefined {
  return isFields(value) ? readText(value.secret) : undefined;
}

function readItem(value: unknown): InboxItem | undefined {
  const named = readNamed(value);
  if (!named || !isFields(value)) {
    return undefined;
  }
  const [channel, department] = [readText(value.channel), readNamed(value.department)];
  if (!channel || !department) {
    return undefined;
  }
  return {
    ...named,
    channel,
    origins: readNumber(value.origins) ?? 0,
    department,
    flow: readNamed(value.flow) ?? null,
    pausedAt: textOrNull(value.pausedAt),
  };
}

function readWidget(value: unknown): WidgetLook | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const [accent, side] = [readText(value.accent), readWord(value.side, ['right', 'left'] as const)];
  const theme = readWord(value.theme, ['auto', 'light', 'dark'] as const);
  if (!accent || !side || !theme) {
    return undefined;
  }
  return {
    accent,
    side,
    theme,
    offsetX: readNumber(value.offsetX) ?? 20,
    offsetY: readNumber(value.offsetY) ?? 20,
    launcherHidden: value.launcherHidden === true,
    greetingAfter: readNumber(value.greetingAfter) ?? null,
    typingPreview: value.typingPreview === true,
    en: readWords(value.en),
    de: readWords(value.de),
  };
}

function readWords(value: unknown): Words {
  const words = isFields(value) ? value : {};
  return {
    title: readText(words.title) ?? '',
    subtitle: readText(words.subtitle) ?? '',
    greeting: readText(words.greeting) ?? '',
  };
}

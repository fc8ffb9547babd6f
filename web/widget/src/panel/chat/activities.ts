import { fieldsOf } from '@omnichannel/shared/protocol/fields';
import type { PageInfo } from '../../frame/frameMessages';
import type { Outgoing } from '../outbox/outgoing';

/** A message as it enters the queue, with an id of its own. */
export function newOutgoing(text: string, files: readonly File[], extra: Outgoing['extra']): Outgoing {
  // Browsers make random ids on secure pages only.
  const clientId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  return { clientId, text, files, extra, at: localTimestamp(new Date()), delivery: { kind: 'sending' } };
}

/** The activity that carries a message of the visitor. Files are announced by name and sent beside it. */
export function messageActivity(message: Outgoing, userId: string): object {
  return {
    ...message.extra,
    type: 'message',
    text: message.text,
    textFormat: 'plain',
    from: { id: userId },
    locale: navigator.language,
    localTimestamp: message.at,
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    attachments: message.files.map(({ name, type }) => ({ contentType: type || 'application/octet-stream', name })),
    channelData: { ...fieldsOf(message.extra.channelData), clientActivityID: message.clientId },
  };
}

/** The signal that the visitor writes; with what they have written so far where operators see it, empty when it is gone. */
export function typingActivity(userId: string, text?: string): object {
  return { type: 'typing', from: { id: userId }, ...(text !== undefined && { text: endOf(text) }) };
}

/** The signal that the visitor has seen a message. */
export function readActivityEvent(userId: string, activityId: string): object {
  return { type: 'event', name: 'omnichannel.read', from: { id: userId }, value: { activityId } };
}

/** What the visitor did with a page that was suggested to them. */
export function pageAnswerEvent(userId: string, activityId: string, opened: boolean): object {
  return { type: 'event', name: 'omnichannel.pageAnswer', from: { id: userId }, value: { activityId, opened } };
}

/** How the visitor found the chat: a score from 1 to 5, and words that may be empty. */
export function ratingEvent(userId: string, score: number, comment: string): object {
  return { type: 'event', name: 'omnichannel.rating', from: { id: userId }, value: { score, comment } };
}

/** The page the visitor is on. */
export function pageActivity(userId: string, page: PageInfo): object {
  return { type: 'event', name: 'omnichannel.page', from: { id: userId }, value: page };
}

// The hub takes so much. The end is what is new, and it never begins in the middle of a letter.
function endOf(text: string): string {
  return text
    .trim()
    .slice(-500)
    .replace(/^[\uDC00-\uDFFF]/, '');
}

/** The local time with its distance from UTC, as `2026-03-02T11:00:00.000+01:00`. */
export function localTimestamp(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

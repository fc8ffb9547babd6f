import { isFields } from '../fields';
import { numberOrNull, readList, readNumber, readText, textOrNull } from './read';

/** What the bot or a form learned; `sequence` is the message it came from. */
export type CollectedField = { readonly name: string; readonly value: string; readonly sequence: number | null };

/** A field of the contact that an admin has named. */
export type ContactFact = { readonly name: string; readonly value: string };

/** The page the visitor wrote from. */
export type VisitedPage = { readonly url: string; readonly title: string | null; readonly referrer: string | null };

/** What is known about the visitor of an open conversation. */
export type Visitor = {
  readonly userId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contact: readonly ContactFact[];
  readonly locale: string | null;
  readonly timeZone: string | null;
  /** Two capital letters of ISO 3166-1. */
  readonly country: string | null;
  readonly userAgent: string | null;
  readonly page: VisitedPage | null;
  readonly fields: readonly CollectedField[];
  readonly firstSeen: string | null;
  readonly conversations: number;
};

/** Reads a visitor; undefined without an id or with fields that cannot be read. */
export function readVisitor(value: unknown): Visitor | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const userId = readText(value.userId);
  const fields = readList(value.fields, readField);
  if (!userId || !fields) {
    return undefined;
  }
  return {
    userId,
    name: textOrNull(value.name),
    email: textOrNull(value.email),
    phone: textOrNull(value.phone),
    contact: readList(value.contact, readContactFact) ?? [],
    locale: textOrNull(value.locale),
    timeZone: textOrNull(value.timeZone),
    country: readCountry(value.country),
    userAgent: textOrNull(value.userAgent),
    page: readPage(value.page),
    fields,
    firstSeen: textOrNull(value.firstSeen),
    conversations: readNumber(value.conversations) ?? 1,
  };
}

/** Reads a collected field; undefined without a name. Numbers and yes/no answers become text. */
export function readField(value: unknown): CollectedField | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const name = readText(value.name);
  if (name === undefined) {
    return undefined;
  }
  return { name, value: plainText(value.value), sequence: numberOrNull(value.sequence) };
}

function readCountry(value: unknown): string | null {
  const code = textOrNull(value);
  return code !== null && /^[A-Z]{2}$/.test(code) ? code : null;
}

function readContactFact(value: unknown): ContactFact | undefined {
  const field = readField(value);
  return field && { name: field.name, value: field.value };
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function readPage(value: unknown): VisitedPage | null {
  if (!isFields(value)) {
    return null;
  }
  const url = readText(value.url);
  return url ? { url, title: textOrNull(value.title), referrer: textOrNull(value.referrer) } : null;
}

import { type DeliveryCause, readCause } from '@omnichannel/shared/protocol/console/delivery';
import { readList, readNumber, readText, textOrNull } from '@omnichannel/shared/protocol/console/read';
import { type Fields, fieldsOf, isFields } from '@omnichannel/shared/protocol/fields';
import type { PlaceForm } from '../inbox';
import { type Values, valuesOf } from './values';

/** What an admin can change of an inbox of a vendor's channel. */
export type ChannelForm = PlaceForm & {
  readonly settings: Values;
  /** The credentials that are to be replaced, and nothing of the others. */
  readonly secrets: Values;
  /** Whether the credentials before serve for another day. */
  readonly keepOldSecrets: boolean;
};

/** Why nothing of an inbox is taken, since when, and when the next message tries; instants. */
export type Trouble = {
  readonly cause: DeliveryCause;
  readonly code: string | null;
  readonly detail: string | null;
  readonly since: string;
  readonly retryAt: string;
};

/** What the hub itself says to visitors where the inbox does not say otherwise. */
export type HubWords = {
  /** The lines by language. */
  readonly builtIn: Readonly<Record<string, Values>>;
  /** Whether places in the queue are told. */
  readonly queueNotices: boolean;
};

/** An inbox of a vendor's channel; credentials are never in it. */
export type ChannelInbox = PlaceForm & {
  readonly id: string;
  readonly version: number;
  readonly channel: string;
  readonly settings: Values;
  /** The names of the credentials that are there. */
  readonly secretsSet: readonly string[];
  readonly oldSecretsUntil: string | null;
  readonly pausedAt: string | null;
  /** Null while the hub's public address is not set. */
  readonly webhookUrl: string | null;
  /** Why the vendor could not be told of the last change. */
  readonly connectionProblem: string | null;
  /** Why the vendor takes nothing now; null while it does. */
  readonly trouble: Trouble | null;
  /** Null where a widget shows it. */
  readonly hubWords: HubWords | null;
  /** How many things were kept aside because they could not be read. */
  readonly unreadable: number;
};

/** One thing that was looked at when the connection was checked, in the hub's words. */
export type Finding = { readonly subject: string; readonly isWell: boolean; readonly words: string };

/** Reads an inbox; undefined where something that the form needs is missing. */
export function readChannelInbox(value: unknown): ChannelInbox | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const [id, name, channel] = [readText(value.id), readText(value.name), readText(value.channel)];
  const [version, department] = [readNumber(value.version), readText(value.department)];
  const secretsSet = readList(value.secretsSet, readText);
  if (!id || !name || !channel || !version || !department || !secretsSet) {
    return undefined;
  }
  return {
    id,
    version,
    channel,
    name,
    department,
    secretsSet,
    flow: textOrNull(value.flow),
    reopenWindow: readText(value.reopenWindow) ?? '00:00:00',
    settings: valuesOf(fieldsOf(value.settings)),
    oldSecretsUntil: textOrNull(value.oldSecretsUntil),
    pausedAt: textOrNull(value.pausedAt),
    webhookUrl: textOrNull(value.webhookUrl),
    connectionProblem: textOrNull(value.connectionProblem),
    trouble: readTrouble(value.trouble),
    hubWords: isFields(value.hubWords) ? readHubWords(value.hubWords) : null,
    unreadable: readNumber(value.unreadable) ?? 0,
  };
}

function readHubWords({ builtIn, queueNotices }: Fields): HubWords {
  const languages = Object.entries(fieldsOf(builtIn)).map(([name, lines]) => [name, valuesOf(fieldsOf(lines))]);
  return { builtIn: Object.fromEntries(languages), queueNotices: queueNotices === true };
}

function readTrouble(value: unknown): Trouble | null {
  const { cause, code, detail, since, retryAt } = fieldsOf(value);
  const [began, again] = [readText(since), readText(retryAt)];
  return began && again
    ? {
        cause: readCause(cause) ?? 'channelTrouble',
        code: textOrNull(code),
        detail: textOrNull(detail),
        since: began,
        retryAt: again,
      }
    : null;
}

/** Reads what a check of the connection has found. */
export function readFindings(value: unknown): readonly Finding[] | undefined {
  return readList(value, (item) => {
    const { subject, isWell, words } = fieldsOf(item);
    const [about, said] = [readText(subject), readText(words)];
    return about && said ? { subject: about, isWell: isWell === true, words: said } : undefined;
  });
}

/** Reads the names of the channels that the hub has. */
export function readChannels(value: unknown): readonly string[] | undefined {
  return readList(value, (item) => readText(fieldsOf(item).channel));
}

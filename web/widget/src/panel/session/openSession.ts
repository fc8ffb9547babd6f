import { fieldsOf, textOf } from '@omnichannel/shared/protocol/fields';
import type { PageInfo } from '../../frame/frameMessages';
import { type Limits, readLimits } from '../files/limits';
import { type Answer, jsonBody, request } from '../line/request';

/** What the hub gave this visitor: a short token for Direct Line and a secret to come back with. */
export interface Session {
  readonly secret: string;
  readonly token: string;
  /** Seconds until the token expires. */
  readonly expiresIn: number;
  readonly conversationId: string;
  readonly open: boolean;
  readonly userId: string;
  readonly name: string;
  readonly limits: Limits;
  /** Whether the hub knows who the visitor is, by a signature of the page's server. */
  readonly identified: boolean;
}

/** What the panel tells when it asks for a session. */
export interface SessionRequest {
  readonly secret: string | null;
  readonly startAgain: boolean;
  readonly locale: string;
  readonly timeZone: string;
  readonly page: PageInfo | null;
  /** Who the visitor is, signed by the page's server; null where the page says nothing. */
  readonly identity: string | null;
}

/** Asks the hub for a session. An answer without a token counts as a fault to be tried again. */
export async function openSession(key: string, body: SessionRequest): Promise<Answer<Session>> {
  const url = `/widget/${encodeURIComponent(key)}/session`;
  const answer = await request(url, { method: 'POST', ...jsonBody(body) });
  if (answer.kind !== 'ok') {
    return answer;
  }

  const session = readSession(answer.value);
  return session === null ? { kind: 'later', wait: 0 } : { ...answer, value: session };
}

/** Reads a session; null where it has no token. */
export function readSession(json: unknown): Session | null {
  const fields = fieldsOf(json);
  const expiresIn = Number(fields.expiresIn);
  const session = {
    secret: textOf(fields.secret),
    token: textOf(fields.token),
    expiresIn: expiresIn > 0 ? expiresIn : 1800,
    conversationId: textOf(fields.conversationId),
    open: fields.open === true,
    userId: textOf(fields.userId),
    name: textOf(fields.name),
    limits: readLimits(fields.limits),
    identified: fields.identified === true,
  };
  return session.token === '' ? null : session;
}

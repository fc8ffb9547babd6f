import { type Availability, roles, statuses } from '@omnichannel/shared/protocol/console/me';
import {
  type Named,
  readList,
  readNamed,
  readNumber,
  readText,
  readWord,
  textOrNull,
} from '@omnichannel/shared/protocol/console/read';
import { readStanding, type Standing } from '@omnichannel/shared/protocol/console/standing';
import { isFields } from '@omnichannel/shared/protocol/fields';

/** Somebody who answers, as admins see them. */
export type Operator = Named & {
  readonly role: Role;
  readonly status: Availability;
  readonly standing: Standing;
  readonly load: number;
  readonly cap: number;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  /** The ids of their departments. */
  readonly departments: readonly string[];
  readonly email: string;
  /** Since when they may no longer sign in; null while they may. */
  readonly deactivatedAt: string | null;
};

export type Role = (typeof roles)[number];

/** Reads somebody who answers; undefined without id, role or status. */
export function readOperator(value: unknown): Operator | undefined {
  const named = readNamed(value);
  const role = isFields(value) ? readWord(value.role, roles) : undefined;
  const status = isFields(value) ? readWord(value.status, statuses) : undefined;
  if (!isFields(value) || !named || !role || !status) {
    return undefined;
  }
  return {
    ...named,
    role,
    status,
    standing: readStanding(value.standing),
    load: readNumber(value.load) ?? 0,
    cap: readNumber(value.cap) ?? 1,
    skills: readList(value.skills, readText) ?? [],
    languages: readList(value.languages, readText) ?? [],
    departments: readList(value.departments, readText) ?? [],
    email: readText(value.email) ?? '',
    deactivatedAt: textOrNull(value.deactivatedAt),
  };
}

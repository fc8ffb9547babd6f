import { isFields } from '../fields';
import { type Permission, readPermissions } from './permissions';
import { type Preferences, readPreferences } from './preferences';
import { type Named, readList, readNamed, readNumber, readText, readWord, textOrNull } from './read';
import { readStanding, type Standing } from './standing';

/** Whether an operator takes conversations; `offline` is set by the hub alone. */
export type Availability = 'available' | 'busy' | 'away' | 'offline';

/** The operator who is signed in; `load` of `cap` conversations are theirs now. */
export type Me = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'admin' | 'supervisor' | 'associate';
  /** What they may do beyond their own conversations. */
  readonly permissions: readonly Permission[];
  readonly status: Availability;
  readonly standing: Standing;
  /** When they become away because they touch nothing; null while no such warning stands. */
  readonly awayAt: string | null;
  readonly load: number;
  readonly cap: number;
  readonly departments: readonly Named[];
  /** Names the picture they have now; null when they have none. */
  readonly picture: string | null;
  /** Null where the browser decides. */
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly preferences: Preferences;
  /** Names the console that the hub hands out now; empty where it hands out none. */
  readonly build: string;
};

export const roles = ['admin', 'supervisor', 'associate'] as const;
export const statuses = ['available', 'busy', 'away', 'offline'] as const;

/** Reads the signed-in operator; undefined without id, role or status. */
export function readMe(value: unknown): Me | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readText(value.id);
  const role = readWord(value.role, roles);
  const status = readWord(value.status, statuses);
  const departments = readList(value.departments, readNamed);
  if (!id || !role || !status || !departments) {
    return undefined;
  }
  const email = readText(value.email) ?? '';
  return {
    id,
    name: readText(value.name) ?? email,
    email,
    role,
    permissions: readPermissions(value.permissions),
    status,
    standing: readStanding(value.standing),
    awayAt: textOrNull(value.awayAt),
    load: readNumber(value.load) ?? 0,
    cap: readNumber(value.cap) ?? 0,
    departments,
    picture: textOrNull(value.picture),
    language: textOrNull(value.language),
    timeZone: textOrNull(value.timeZone),
    preferences: readPreferences(value.preferences),
    build: readText(value.build) ?? '',
  };
}

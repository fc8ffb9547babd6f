import { isFields } from '../fields';
import { type Availability, statuses } from './me';
import { type Named, readList, readNamed, readNumber, readText, readWord, textOrNull } from './read';
import { readStanding, type Standing } from './standing';

/** Somebody whom a conversation could be given to; `load` of `cap` conversations are theirs now. */
export type Target = Named & {
  readonly picture: string | null;
  readonly status: Availability;
  readonly standing: Standing;
  readonly load: number;
  readonly cap: number;
};

/** A department with its people, the available ones first. */
export type TargetDepartment = Named & { readonly operators: readonly Target[] };

/** Reads whom a conversation could be given to; undefined without id, name or status. */
export function readTargetPerson(value: unknown): Target | undefined {
  const named = isFields(value) && readText(value.name) ? readNamed(value) : undefined;
  const status = isFields(value) ? readWord(value.status, statuses) : undefined;
  if (!isFields(value) || !named || !status) {
    return undefined;
  }
  return {
    ...named,
    picture: textOrNull(value.picture),
    status,
    standing: readStanding(value.standing),
    load: readNumber(value.load) ?? 0,
    cap: readNumber(value.cap) ?? 0,
  };
}

/** Reads a department with its people; undefined where one of them cannot be read. */
export function readTargetDepartment(value: unknown): TargetDepartment | undefined {
  const named = readNamed(value);
  const operators = isFields(value) ? readList(value.operators, readTargetPerson) : undefined;
  return named && operators ? { ...named, operators } : undefined;
}

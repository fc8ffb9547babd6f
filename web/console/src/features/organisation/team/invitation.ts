import { roles } from '@omnichannel/shared/protocol/console/me';
import { type Named, readList, readNamed, readText, readWord } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import type { Role } from './operator';

/** Somebody who is invited and has not joined yet. */
export type Invitation = Named & {
  readonly email: string;
  readonly role: Role;
  /** The ids of the departments they will be in. */
  readonly departments: readonly string[];
  readonly invitedBy: Named;
  /** When the link stops opening anything. */
  readonly expiresAt: string;
};

/** Reads an invitation; undefined where one of its parts is missing. */
export function readInvitation(value: unknown): Invitation | undefined {
  const named = readNamed(value);
  if (!isFields(value) || !named) {
    return undefined;
  }
  const email = readText(value.email);
  const role = readWord(value.role, roles);
  const invitedBy = readNamed(value.invitedBy);
  const expiresAt = readText(value.expiresAt);
  return email && role && invitedBy && expiresAt
    ? { ...named, email, role, invitedBy, expiresAt, departments: readList(value.departments, readText) ?? [] }
    : undefined;
}

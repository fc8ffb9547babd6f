/** What somebody may do beyond their own conversations, by the hub's names (docs/protocol/rights.md). */
export const permissions = [
  'conversation.takeover',
  'conversation.reassign',
  'conversation.requeue',
  'conversation.intervene',
  'conversation.monitor',
  'conversation.invite',
  'conversation.end',
  'contact.edit',
  'message.redeliver',
  'message.delete',
  'message.versions',
  'reply.share',
  'view.share',
  'board.see',
  'department.all',
  'settings.inboxes',
  'settings.flows',
  'settings.departments',
  'settings.team',
  'settings.closing',
  'settings.tags',
  'audit.read',
  'jobs.manage',
] as const;

export type Permission = (typeof permissions)[number];

/** Somebody with what they may do. */
export type Permitted = { readonly permissions: readonly Permission[] };

/** Whether somebody may do something; the hub judges again. */
export function may({ permissions: granted }: Permitted, permission: Permission): boolean {
  return granted.includes(permission);
}

/** Reads what somebody may do; names that this console does not know are left out. */
export function readPermissions(value: unknown): readonly Permission[] {
  return Array.isArray(value) ? permissions.filter((permission) => value.includes(permission)) : [];
}

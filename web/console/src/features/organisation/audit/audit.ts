import { type Named, readList, readNamed, readText, textOrNull } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';

/** Something that somebody did by a right over others' work. */
export type AuditEntry = {
  readonly id: string;
  readonly at: string;
  readonly actor: Named;
  readonly act: string;
  /** What it was done to, such as a conversation. */
  readonly subject: string | null;
  /** Whom it concerned. */
  readonly person: Named | null;
  /** What was set, such as a role. */
  readonly detail: string | null;
};

type AuditPage = { readonly items: readonly AuditEntry[]; readonly next: string | null };

const pageSize = 50;

/** What was done, newest first, page by page. */
export const auditQuery = infiniteQueryOptions({
  queryKey: keys.audit,
  queryFn: ({ pageParam }) => {
    const query = new URLSearchParams({ limit: String(pageSize), ...(pageParam === null ? {} : { after: pageParam }) });
    return request(`/api/audit?${query}`, { read: readAuditPage });
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

/** Reads a page of the audit log; undefined where one of its entries cannot be read. */
function readAuditPage(value: unknown): AuditPage | undefined {
  const items = isFields(value) ? readList(value.items, readAuditEntry) : undefined;
  return isFields(value) && items ? { items, next: readId(value.next) ?? null } : undefined;
}

function readAuditEntry(value: unknown): AuditEntry | undefined {
  const id = isFields(value) ? readId(value.id) : undefined;
  const at = isFields(value) ? readText(value.at) : undefined;
  const act = isFields(value) ? readText(value.act) : undefined;
  const actor = isFields(value) ? readNamed(value.actor) : undefined;
  return isFields(value) && id && at && act && actor
    ? {
        id,
        at,
        act,
        actor,
        subject: textOrNull(value.subject),
        person: readNamed(value.person) ?? null,
        detail: textOrNull(value.detail),
      }
    : undefined;
}

// The hub numbers its entries; here the number is only a name.
function readId(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : readText(value);
}

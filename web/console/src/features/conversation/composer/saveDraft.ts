import { readNumber } from '@omnichannel/shared/protocol/console/read';
import { fieldsOf } from '@omnichannel/shared/protocol/fields';
import { request } from '../../../common/request';
import type { DraftContent, DraftPlace } from './draftKeeper';

/** Brings a draft to the hub, also from a page that is about to go; resolves to its revision there. */
export function saveDraft({ id, mode }: DraftPlace, { text, files }: DraftContent): Promise<number> {
  return request(`/api/conversations/${id}/drafts/${mode}`, {
    method: 'PUT',
    body: { text, fileIds: files.map((file) => file.id) },
    outlivesPage: true,
    read: (value) => readNumber(fieldsOf(value).revision),
  });
}

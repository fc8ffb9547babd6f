import { readSavedView, type SavedView } from '@omnichannel/shared/protocol/console/savedView';
import { ProblemError } from '../../../common/problemError';
import { request } from '../../../common/request';
import type { ListPlace } from '../listEvents';

/** A view as the form has it. */
export type ViewForm = ListPlace & { readonly id: string; readonly name: string; readonly shared: boolean };

/** Saves a new view. A repeat changes nothing. */
export function saveView({ id, ...body }: ViewForm): Promise<SavedView> {
  return request(`/api/views/${id}`, { method: 'PUT', body: { ...body, version: 0 }, read: readSavedView });
}

/** Deletes a view. One that is gone already counts as deleted. */
export async function deleteView(id: string): Promise<void> {
  try {
    await request(`/api/views/${id}`, { method: 'DELETE', read: () => null });
  } catch (error) {
    if (!(error instanceof ProblemError && error.status === 404)) {
      throw error;
    }
  }
}

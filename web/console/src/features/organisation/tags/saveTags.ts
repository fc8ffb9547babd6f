import { readTagList, type Tag, type TagList } from '@omnichannel/shared/protocol/console/tag';
import { request } from '../../../common/request';

/** What becomes of a tag: it is saved, becomes another one, or is deleted. */
export type TagChange =
  | { readonly kind: 'save' | 'delete'; readonly tag: Tag }
  | { readonly kind: 'merge'; readonly tag: Tag; readonly into: Tag };

/** The tags and the merges by which a change is said to the hub. */
export function bodyOf({ version, tags }: TagList, change: TagChange) {
  const others = tags.filter(({ id }) => id !== change.tag.id);
  switch (change.kind) {
    case 'save':
      return { version, tags: [...others, change.tag], merged: [] };
    case 'delete':
      return { version, tags: others, merged: [] };
    case 'merge':
      return { version, tags: others, merged: [{ id: change.tag.id, into: change.into.id }] };
    default:
      return change satisfies never;
  }
}

/** Changes the tags; answers with all of them. */
export function saveTags(list: TagList, change: TagChange): Promise<TagList> {
  return request('/api/tags', { method: 'PUT', body: bodyOf(list, change), read: readTagList });
}

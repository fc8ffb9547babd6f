import { isFields } from '../fields';
import { readText, textOrNull } from './read';

/** Somebody of the team; `picture` names their picture as of now, null where they have none. */
export type Colleague = { readonly id: string; readonly name: string; readonly picture: string | null };

/** Reads a colleague; undefined without id or name. */
export function readColleague(value: unknown): Colleague | undefined {
  const id = isFields(value) ? readText(value.id) : undefined;
  const name = isFields(value) ? readText(value.name) : undefined;
  return isFields(value) && id && name ? { id, name, picture: textOrNull(value.picture) } : undefined;
}

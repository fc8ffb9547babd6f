import { Face } from '../Face';
import { picturePath } from './picturePath';
import { useTeam } from './useTeam';

type Props = { readonly id: string | null; readonly name: string | null; readonly small?: boolean };

/** The face of somebody of the team: their picture where they have one, else their initials. */
export function ColleagueFace({ id, name, small = false }: Props) {
  const version = useTeam().find((colleague) => colleague.id === id)?.picture ?? null;
  const picture = id !== null && version !== null ? picturePath(id, version) : null;
  return <Face kind="operator" name={name} small={small} picture={picture} />;
}

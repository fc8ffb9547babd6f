import { type Colleague, readColleague } from '@omnichannel/shared/protocol/console/colleague';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readList } from '@omnichannel/shared/protocol/console/read';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';
import { texts } from '../texts';
import type { Replace, Suggested } from './suggestion';
import type { MarkedWord } from './wordAt';

const fresh = 60_000;
const most = 30;
const none: readonly Colleague[] = [];

/** Who else sees a conversation, by name; nobody until it is known, and where nobody asks. */
export function useColleagues(id: ConversationId, wanted: boolean): readonly Colleague[] {
  const { data = none } = useQuery({
    queryKey: keys.colleagues(id),
    queryFn: () => request(`/api/conversations/${id}/colleagues`, { read: (value) => readList(value, readColleague) }),
    enabled: wanted,
    staleTime: fresh,
  });
  return data;
}

/** The colleagues whose name has a word that begins with what is typed behind the @; null where there is none. */
export function suggestColleagues(
  at: MarkedWord | null,
  colleagues: readonly Colleague[],
  replace: Replace,
): Suggested | null {
  if (at === null) {
    return null;
  }
  const query = at.query.toLocaleLowerCase();
  const items = colleagues
    .filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${query}`))
    .slice(0, most)
    .map(({ id, name }) => ({
      id: `colleague-${id}`,
      label: `@${name}`,
      name: '',
      preview: null,
      pick: () => replace([at.from, at.to], `@${name} `),
    }));
  return { name: texts.colleagues, items, from: at.from, query: at.query };
}

import { noFilters } from '@omnichannel/shared/protocol/console/listFilters';
import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { keys } from '../common/keys';
import { chatsOf } from './chatsOf';

describe('the chats beside the one on the screen', () => {
  it('are those of the list, in its order', () => {
    const client = new QueryClient();
    const items = [sampleRow({ id: sampleId(2) }), sampleRow({ id: sampleId(1) })];
    client.setQueryData(keys.list('mine'), { items, next: null });

    expect(chatsOf(client, { list: 'mine', filters: noFilters })).toEqual([{ id: sampleId(2) }, { id: sampleId(1) }]);
  });

  it('begin at the note where they are mentions, on every page that is loaded', () => {
    const client = new QueryClient();
    const page = (last: number, sequence: number) => ({
      items: [{ conversationId: sampleId(last), sequence }],
      next: null,
    });
    client.setQueryData(keys.mentions, { pages: [page(1, 7), page(2, 9)], pageParams: [null, 'after'] });

    expect(chatsOf(client, { list: 'mentions', filters: noFilters })).toEqual([
      { id: sampleId(1), at: 7 },
      { id: sampleId(2), at: 9 },
    ]);
  });

  it('are none on other pages and before anything is loaded', () => {
    const client = new QueryClient();

    expect(chatsOf(client, { list: null, filters: noFilters })).toEqual([]);
    expect(chatsOf(client, { list: 'mentions', filters: noFilters })).toEqual([]);
    expect(chatsOf(client, { list: 'queue', filters: noFilters })).toEqual([]);
  });
});

import type { Row } from '@omnichannel/shared/protocol/console/row';
import { readRowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { request } from '../common/request';

/** The open chats that the operator owns, as the hub knows them now. */
export async function ownChats(operatorId: string): Promise<readonly Row[]> {
  const { items } = await request('/api/conversations?list=mine&limit=100', { read: readRowPage });
  return items.filter((row) => row.owner?.id === operatorId && row.state === 'assigned');
}

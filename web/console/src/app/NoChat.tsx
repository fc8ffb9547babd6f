import { IconMessages } from '@tabler/icons-react';
import { StateNote } from '../common/StateNote';
import { texts } from './texts';

/** What stands beside the list while no chat is open. */
export function NoChat() {
  return <StateNote icon={<IconMessages stroke={1.5} />} title={texts.noneTitle} text={texts.noneText} />;
}

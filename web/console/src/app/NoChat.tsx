import { Button } from '@mantine/core';
import { may } from '@omnichannel/shared/protocol/console/permissions';
import { IconMessages } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StateNote } from '../common/StateNote';
import { useListCount } from '../features/list/queries';
import { useMe } from '../features/operator/queries';
import { texts } from './texts';

const icon = <IconMessages stroke={1.5} />;

/** What stands beside the list while no chat is open: how to choose one, or why there is none yet. */
export function NoChat() {
  const me = useMe();
  const all = useListCount('all');
  if (all === 0 && may(me, 'settings.inboxes')) {
    return (
      <StateNote
        icon={icon}
        title={texts.firstTitle}
        text={texts.firstText}
        action={
          <Button component={Link} to="/console/settings/inboxes">
            {texts.firstStep}
          </Button>
        }
      />
    );
  }
  if (all === 0 && me.departments.length === 0) {
    return <StateNote icon={icon} title={texts.placelessTitle} text={texts.placelessText} />;
  }
  return <StateNote icon={icon} title={texts.noneTitle} text={texts.noneText} />;
}

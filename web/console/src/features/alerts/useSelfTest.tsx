import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useEffect, useRef } from 'react';
import { blockedAlerts } from './blockedAlerts';
import { onFirstGesture } from './onFirstGesture';
import { texts } from './texts';

const notice = 'alerts-blocked';

/**
 * Looks whenever the operator goes available whether they can be called at all, and says what keeps it from them; where
 * all is well it says nothing. Whoever is available because they have come has clicked nowhere yet, so every browser
 * would still be silent: sound is tried at their first click or key, notices at once.
 */
export function useSelfTest({ status, preferences }: Me, onTest: () => void): void {
  const before = useRef(status);
  const latest = useRef({ preferences, onTest });
  useEffect(() => {
    latest.current = { preferences, onTest };
  });
  useEffect(() => {
    const was = before.current;
    before.current = status;
    if (status !== 'available' || was === 'available') {
      return;
    }
    const wants = () => {
      const { waiting, replies } = latest.current.preferences;
      return { sound: waiting.volume + replies.volume > 0, desktop: waiting.desktop || replies.desktop };
    };
    const tell = (sentences: readonly string[]) => {
      if (sentences.length > 0) {
        const message = <Findings {...{ sentences, latest }} />;
        notifications.hide(notice);
        notifications.show({ id: notice, title: texts.blocked.title, message, autoClose: false });
      }
    };
    if (was !== 'offline') {
      void blockedAlerts(wants()).then(tell);
      return;
    }
    void blockedAlerts({ ...wants(), sound: false }).then(tell);
    return onFirstGesture(async () => {
      // What was said at once is not said again, unless there is more to say.
      if ((await blockedAlerts({ ...wants(), desktop: false })).length > 0) {
        tell(await blockedAlerts(wants()));
      }
    });
  }, [status]);
}

type FindingsProps = {
  readonly sentences: readonly string[];
  readonly latest: { readonly current: { readonly onTest: () => void } };
};

function Findings({ sentences, latest }: FindingsProps) {
  const test = () => {
    notifications.hide(notice);
    latest.current.onTest();
  };
  return (
    <>
      {sentences.join(' ')}{' '}
      <Anchor component="button" type="button" size="sm" onClick={test}>
        {texts.blocked.test}
      </Anchor>
    </>
  );
}

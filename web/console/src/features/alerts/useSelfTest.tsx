import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useEffect, useRef } from 'react';
import { blockedAlerts } from './blockedAlerts';
import { texts } from './texts';

const notice = 'alerts-blocked';

/** Looks whenever the operator goes available whether they can be called at all, and says what keeps it from them. */
export function useSelfTest({ status, preferences }: Me, onTest: () => void): void {
  const before = useRef(status);
  const latest = useRef({ preferences, onTest });
  useEffect(() => {
    latest.current = { preferences, onTest };
  });
  useEffect(() => {
    const was = before.current;
    before.current = status;
    // Coming from offline is no choice of a person: nobody has clicked yet, so every browser would still be silent.
    if (status !== 'available' || was === 'available' || was === 'offline') {
      return;
    }
    const { waiting, replies } = latest.current.preferences;
    const wants = { sound: waiting.volume + replies.volume > 0, desktop: waiting.desktop || replies.desktop };
    void blockedAlerts(wants).then((sentences) => {
      if (sentences.length > 0) {
        notifications.show({
          id: notice,
          title: texts.blocked.title,
          message: <Findings {...{ sentences, latest }} />,
          autoClose: false,
        });
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

import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { LiveContext } from '../common/live';
import { TypingContext } from '../common/typing';
import { ViewersContext } from '../common/viewers/useViewers';
import type { AlertStore } from '../features/alerts/alertStore';
import { DeskContext } from '../features/conversation/desk';
import { keepCaughtUp } from './keepCaughtUp';
import { leaveNothingBehind } from './leaveNothingBehind';
import { listen } from './listen';
import { createSession } from './session';

const AlertsContext = createContext<AlertStore | null>(null);

/** The alerts of this session. */
export function useAlerts(): AlertStore {
  const alerts = use(AlertsContext);
  if (!alerts) {
    throw new Error('There is no session above this component.');
  }
  return alerts;
}

/** Keeps the connection to the hub for as long as somebody is signed in. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [session] = useState(() => {
    const created = createSession(client);
    listen(created);
    return created;
  });
  useEffect(() => {
    const release = keepCaughtUp(session);
    session.live.start();
    const left = leaveNothingBehind(session);
    return () => {
      left();
      release();
      void session.live.stop();
    };
  }, [session]);
  return (
    <LiveContext value={session.live}>
      <DeskContext value={session.desk}>
        <TypingContext value={session.desk.typing}>
          <ViewersContext value={session.desk.viewers}>
            <AlertsContext value={session.alerts}>{children}</AlertsContext>
          </ViewersContext>
        </TypingContext>
      </DeskContext>
    </LiveContext>
  );
}

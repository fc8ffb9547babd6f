import type { Row } from '@omnichannel/shared/protocol/console/row';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { HandoverContext, type HandoverWish, type Leaving } from '../common/handover/handover';
import { handoverRights } from '../common/handover/handoverRights';
import { AlertStack } from '../features/alerts/AlertStack';
import { desktopNotice } from '../features/alerts/desktopNotice';
import { useLeadingTab } from '../features/alerts/useLeadingTab';
import { useSelfTest } from '../features/alerts/useSelfTest';
import { EndQuestion } from '../features/conversation/ending/EndQuestion';
import { IdleNotice } from '../features/operator/idle/IdleNotice';
import { useActivity } from '../features/operator/idle/useActivity';
import { useMe } from '../features/operator/queries';
import { Palette } from '../features/palette/Palette';
import { useAtLoad } from '../features/profile/useAtLoad';
import { useChangeProfile } from '../features/profile/useChangeProfile';
import { ShortcutHelp } from '../features/shortcuts/ShortcutHelp';
import { useShortcuts } from '../features/shortcuts/useShortcuts';
import { DialogContext } from './dialogs';
import { NewBuild } from './NewBuild';
import { Rail } from './Rail';
import { useAlerts } from './SessionProvider';
import styles from './Shell.module.css';
import { signOut } from './signOut';
import { texts } from './texts';
import { useCalls } from './useCalls';
import { useChatVerbs } from './useChatVerbs';
import { useConsoleActions } from './useConsoleActions';
import { useConsoleVerbs } from './useConsoleVerbs';
import { useLeave } from './useLeave';
import { useLooks } from './useLooks';
import { usePlace } from './usePlace';

const AlertTest = lazy(() => import('../features/alerts/AlertTest').then((part) => ({ default: part.AlertTest })));
const HandoverDialog = lazy(() =>
  import('../features/handover/HandoverDialog').then((part) => ({ default: part.HandoverDialog })),
);

const LeaveDialog = lazy(() =>
  import('../features/handover/LeaveDialog').then((part) => ({ default: part.LeaveDialog })),
);
const ShiftEndDialog = lazy(() =>
  import('../features/handover/ShiftEndDialog').then((part) => ({ default: part.ShiftEndDialog })),
);

type Dialog = 'none' | 'help' | 'alerts' | 'palette';

/** What stands around every page of those who are signed in: the bar, what calls, and what can be done from everywhere. */
export function Frame() {
  const me = useMe();
  const place = usePlace();
  const navigate = useNavigate();
  const actions = useConsoleActions(place);
  const change = useChangeProfile();
  const leads = useLeadingTab();
  const [dialog, setDialog] = useState<Dialog>('none');
  const { shortcuts, waiting } = me.preferences;
  const close = () => setDialog('none');
  useLooks(me);
  useActivity(me.awayAt !== null);
  useAtLoad(me);
  useCalls({ me, place, leads, onOpen: actions.openMine });
  useSelfTest(me, () => setDialog('alerts'));
  useShortcuts(shortcuts);
  const { left, leave, stay } = useLeave(me);
  const [wish, setWish] = useState<HandoverWish | null>(null);
  const [leaving, setLeaving] = useState<Leaving | null>();
  const handover = useMemo(
    () => ({ ask: setWish, askAll: setLeaving, rightsOf: (row: Row) => handoverRights(row, me) }),
    [me],
  );
  useConsoleVerbs({ me, actions, change, onDialog: setDialog, onLeave: leave, onShiftEnd: setLeaving });
  useChatVerbs(place, me, { pickUp: actions.pickUp, handover });
  const toProfile = () => void navigate({ to: '/console/profile' });
  return (
    <DialogContext value={setDialog}>
      <HandoverContext value={handover}>
        <div className={styles.shell}>
          <a className={styles.skip} href="#chat">
            {texts.skip[place.list === null ? 'page' : 'chat']}
          </a>
          <div className={styles.grid} data-screen={place.list === null ? 'page' : place.id === null ? 'list' : 'chat'}>
            <Rail onDialog={setDialog} onProfile={toProfile} onLeave={leave} />
            <Outlet />
          </div>
          <NewBuild build={me.build} />
          <IdleNotice me={me} leads={leads} onNotify={desktopNotice} />
          <AlertStack
            store={useAlerts()}
            actions={actions.alertActions}
            manner={{ leads, here: me.status !== 'away', open: place.id, choice: waiting }}
          />
          <Palette opened={dialog === 'palette'} onClose={close} chats={actions.chats} />
          <ShortcutHelp
            opened={dialog === 'help'}
            onClose={close}
            enabled={shortcuts}
            onEnabled={(on) => void change({ preferences: { shortcuts: on } })}
          />
          <EndQuestion />
          {wish && (
            <Suspense>
              <HandoverDialog wish={wish} me={me} onClose={() => setWish(null)} />
            </Suspense>
          )}
          {left && (
            <Suspense>
              <LeaveDialog chats={left} onLeave={() => void signOut()} onClose={stay} />
            </Suspense>
          )}
          {leaving !== undefined && (
            <Suspense>
              <ShiftEndDialog of={leaving} onClose={() => setLeaving(undefined)} />
            </Suspense>
          )}
          {dialog === 'alerts' && (
            <Suspense>
              <AlertTest onClose={close} leads={leads} preferences={me.preferences} />
            </Suspense>
          )}
        </div>
      </HandoverContext>
    </DialogContext>
  );
}

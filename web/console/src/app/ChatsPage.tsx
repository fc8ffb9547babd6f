import { VisuallyHidden } from '@mantine/core';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { ListName } from '@omnichannel/shared/protocol/console/listNames';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { AlertStack } from '../features/alerts/AlertStack';
import { AlertTest } from '../features/alerts/AlertTest';
import { useLeadingTab } from '../features/alerts/useLeadingTab';
import { ConversationList } from '../features/list/ConversationList';
import { ListTabs } from '../features/list/ListTabs';
import { AvailabilityMenu } from '../features/operator/AvailabilityMenu';
import { ConnectionBanner } from '../features/operator/ConnectionBanner';
import { ConnectionWords } from '../features/operator/ConnectionWords';
import { useMe } from '../features/operator/queries';
import { ShortcutHelp } from '../features/shortcuts/ShortcutHelp';
import { useShortcutSwitch } from '../features/shortcuts/useShortcutSwitch';
import { useShortcuts } from '../features/shortcuts/useShortcuts';
import { Rail } from './Rail';
import { useAlerts } from './SessionProvider';
import styles from './Shell.module.css';
import { texts } from './texts';
import { useConsoleActions } from './useConsoleActions';
import { useQueueWatch } from './useQueueWatch';

type Props = { readonly list: ListName; readonly id: ConversationId | null; readonly children: ReactNode };
type Dialog = 'none' | 'help' | 'alerts';

/** The console: bar, list, and what is open beside it. */
export function Shell({ list, id, children }: Props) {
  const me = useMe();
  const alerts = useAlerts();
  const { alertActions, step, take } = useConsoleActions({ list, id });
  const leads = useLeadingTab();
  const [dialog, setDialog] = useState<Dialog>('none');
  const [shortcuts, setShortcuts] = useShortcutSwitch();
  useQueueWatch(me.id, alerts);
  useShortcuts(shortcuts, {
    next: () => step(1),
    previous: () => step(-1),
    take,
    end: () => document.querySelector<HTMLElement>('[data-end-menu]')?.click(),
    write: () => document.getElementById('composer')?.focus(),
    help: () => setDialog('help'),
  });
  const close = () => setDialog('none');
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#chat">
        {texts.skip}
      </a>
      <div className={styles.grid} data-screen={id === null ? 'list' : 'chat'}>
        <Rail onHelp={() => setDialog('help')} onTestAlerts={() => setDialog('alerts')} />
        <main className={styles.both}>
          <section className={styles.list} aria-label={texts.list}>
            <VisuallyHidden component="h1">{texts.chats}</VisuallyHidden>
            <div className={styles.head}>
              <AvailabilityMenu me={me} />
              <ConnectionWords />
            </div>
            <ListTabs />
            <ConversationList key={list} list={list} operatorId={me.id} />
          </section>
          <div className={styles.main} id="chat" tabIndex={-1}>
            <ConnectionBanner />
            {children}
          </div>
        </main>
      </div>
      <AlertStack store={alerts} actions={alertActions} leads={leads} />
      <ShortcutHelp opened={dialog === 'help'} onClose={close} enabled={shortcuts} onEnabled={setShortcuts} />
      <AlertTest opened={dialog === 'alerts'} onClose={close} leads={leads} />
    </div>
  );
}

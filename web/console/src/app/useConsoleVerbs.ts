import { placeNames } from '@omnichannel/shared/protocol/console/listNames';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { may } from '@omnichannel/shared/protocol/console/permissions';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { keys } from '../common/keys';
import { useVerbs } from '../common/verbs/useVerbs';
import type { Verb } from '../common/verbs/verb';
import { resetColumns } from '../features/columns/columns';
import { availabilities, useAvailability } from '../features/operator/useAvailability';
import type { ProfileChange } from '../features/profile/useChangeProfile';
import type { OpenDialog } from './dialogs';
import { lookVerbs } from './lookVerbs';
import { settingsPages } from './settingsPages';
import { texts } from './texts';
import type { ConsoleActions } from './useConsoleActions';

type Options = {
  readonly me: Me;
  readonly actions: ConsoleActions;
  readonly change: (change: ProfileChange) => Promise<boolean>;
  readonly onDialog: OpenDialog;
  readonly onLeave: () => Promise<void>;
  readonly onShiftEnd: (of: null) => void;
};

const words = texts.verbs;

/** What can be done from everywhere. */
export function useConsoleVerbs({ me, actions, change, onDialog, onLeave, onShiftEnd }: Options): void {
  const navigate = useNavigate();
  const choose = useAvailability();
  const { data: queue } = useQuery<RowPage>({ queryKey: keys.list('queue'), enabled: false });
  const waiting = (queue?.items.length ?? 0) > 0;
  const { id, status, language, permissions } = me;
  const { theme, density } = me.preferences;
  const verbs = useMemo((): readonly Verb[] => {
    const go = placeNames.map(
      (list): Verb => ({
        id: `go.${list}`,
        group: 'go',
        name: words.lists[list],
        run: () => void navigate({ to: '/console/$list', params: { list } }),
      }),
    );
    const pages: readonly Verb[] = [
      {
        id: 'go.search',
        group: 'go',
        name: words.search,
        alias: words.searchAlias,
        chord: 'Alt+KeyF',
        run: () => void navigate({ to: '/console/search' }),
      },
      {
        id: 'go.board',
        group: 'go',
        name: texts.board,
        alias: words.boardAlias,
        possible: may({ permissions }, 'board.see'),
        run: () => void navigate({ to: '/console/board' }),
      },
      {
        id: 'go.canned',
        group: 'go',
        name: texts.canned,
        alias: words.cannedAlias,
        run: () => void navigate({ to: '/console/canned' }),
      },
      {
        id: 'go.inboxes',
        group: 'go',
        name: texts.inboxes,
        alias: words.settingsAlias,
        possible: may({ permissions }, 'settings.inboxes'),
        run: () => void navigate({ to: '/console/settings/inboxes' }),
      },
    ];
    const settings = (['departments', 'team', 'routing', 'tags', 'closing', 'jobs', 'audit'] as const).map(
      (page): Verb => ({
        id: `go.${page}`,
        group: 'go',
        name: words.settings[page],
        alias: words.organisationAlias,
        possible: may({ permissions }, settingsPages[page]),
        run: () => void navigate({ to: '/console/settings/$page', params: { page } }),
      }),
    );
    const next: Verb = {
      id: 'queue.next',
      group: 'go',
      name: words.takeNext,
      chord: 'Alt+KeyN',
      possible: waiting,
      run: actions.takeNext,
    };
    const steps: readonly Verb[] = [
      { id: 'list.next', group: 'go', name: words.next, chord: 'Alt+KeyJ', run: () => actions.step(1) },
      { id: 'list.previous', group: 'go', name: words.previous, chord: 'Alt+KeyK', run: () => actions.step(-1) },
    ];
    const states = availabilities.map(
      (one): Verb => ({
        id: `me.${one}`,
        group: 'me',
        name: words.statuses[one],
        possible: one !== status,
        run: () => void choose(one),
      }),
    );
    return [
      next,
      ...go,
      ...pages,
      ...settings,
      ...steps,
      ...states,
      {
        id: 'me.profile',
        group: 'me',
        name: words.profile,
        alias: words.profileAlias,
        run: () => void navigate({ to: '/console/profile' }),
      },
      ...lookVerbs({ language, theme, density }, change),
      {
        id: 'handover.all',
        group: 'chat',
        name: words.handOverAll,
        alias: words.handOverAllAlias,
        possible: may({ permissions }, 'conversation.reassign'),
        run: () => onShiftEnd(null),
      },
      {
        id: 'columns.reset',
        group: 'me',
        name: words.resetColumns,
        alias: words.resetColumnsAlias,
        run: () => resetColumns(id),
      },
      { id: 'me.alerts', group: 'me', name: texts.testAlerts, run: () => onDialog('alerts') },
      { id: 'me.out', group: 'me', name: texts.signOut, alias: words.signOutAlias, run: () => void onLeave() },
      {
        id: 'console.palette',
        group: 'console',
        name: texts.palette,
        chord: 'Mod+KeyK',
        run: () => onDialog('palette'),
      },
      {
        id: 'console.help',
        group: 'console',
        name: texts.help,
        word: 'help',
        chord: '?',
        run: () => onDialog('help'),
      },
    ];
  }, [
    navigate,
    choose,
    change,
    actions,
    onDialog,
    onLeave,
    onShiftEnd,
    waiting,
    id,
    status,
    language,
    permissions,
    theme,
    density,
  ]);
  useVerbs(verbs);
}

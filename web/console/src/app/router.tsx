import { readConversationId } from '@omnichannel/shared/protocol/console/ids';
import { type PlaceName, placeNames } from '@omnichannel/shared/protocol/console/listNames';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, notFound, Outlet, redirect, useNavigate, useRouter } from '@tanstack/react-router';
import { readListSearch } from '../common/listSearch';
import { ProblemError } from '../common/problemError';
import { meQuery } from '../features/operator/queries';
import { accountRoutes } from './accountRoutes';
import { Board } from './Board';
import { Canned } from './Canned';
import { ChatScreen } from './ChatScreen';
import { ChatsPage } from './ChatsPage';
import { CrashedPage } from './CrashedPage';
import { FailedPage } from './FailedPage';
import { Frame } from './Frame';
import { Inboxes } from './Inboxes';
import { NoChat } from './NoChat';
import { NotFoundPage } from './NotFoundPage';
import { Profile } from './Profile';
import { readChatSearch } from './readChatSearch';
import { root } from './rootRoute';
import { Search } from './Search';
import { SessionProvider } from './SessionProvider';
import { Settings } from './Settings';

const toMyChats = () => {
  throw redirect({ to: '/console/$list', params: { list: 'mine' } });
};

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toMyChats });

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.client.ensureQueryData(meQuery);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) {
        throw redirect({ to: '/console/sign-in', search: { next: location.href } });
      }
      throw error;
    }
  },
  errorComponent: function Failed({ error }) {
    const router = useRouter();
    return <FailedPage error={error} onRetry={() => void router.invalidate()} />;
  },
  component: () => (
    <SessionProvider>
      <Frame />
    </SessionProvider>
  ),
});

const consoleHome = createRoute({ getParentRoute: () => signedIn, path: '/console', beforeLoad: toMyChats });

const lists = createRoute({
  getParentRoute: () => signedIn,
  path: '/console/$list',
  params: {
    parse: ({ list }): { list: PlaceName } => {
      const known = placeNames.find((name) => name === list);
      if (!known) {
        throw notFound();
      }
      return { list: known };
    },
    stringify: ({ list }) => ({ list }),
  },
  validateSearch: readListSearch,
  component: function List() {
    const { list } = lists.useParams();
    return (
      <ChatsPage list={list}>
        <Outlet />
      </ChatsPage>
    );
  },
});

const profile = createRoute({ getParentRoute: () => signedIn, path: '/console/profile', component: Profile });

const search = createRoute({
  getParentRoute: () => signedIn,
  path: '/console/search',
  validateSearch: ({ q }): { q?: string } => (typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
  component: Search,
});

const board = createRoute({ getParentRoute: () => signedIn, path: '/console/board', component: Board });

const canned = createRoute({ getParentRoute: () => signedIn, path: '/console/canned', component: Canned });

const inboxes = createRoute({
  getParentRoute: () => signedIn,
  path: '/console/settings/inboxes',
  component: function InboxList() {
    const navigate = useNavigate();
    const open = (inboxId: string) => void navigate({ to: '/console/settings/inboxes/$inboxId', params: { inboxId } });
    return <Inboxes id={null} onOpen={open} />;
  },
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/console/settings/inboxes/$inboxId',
  component: function OneInbox() {
    return <Inboxes id={inbox.useParams().inboxId} onOpen={() => {}} />;
  },
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/console/settings/$page',
  component: function OneOfTheSettings() {
    return <Settings page={settings.useParams().page} />;
  },
});

const noChat = createRoute({ getParentRoute: () => lists, path: '/', component: NoChat });

const chat = createRoute({
  getParentRoute: () => lists,
  path: '$conversationId',
  validateSearch: readChatSearch,
  component: function Chat() {
    const { list, conversationId } = chat.useParams();
    const { details, at } = chat.useSearch();
    const id = readConversationId(conversationId);
    return id ? (
      <ChatScreen key={id} list={list} id={id} details={details === true} at={at ?? null} />
    ) : (
      <NotFoundPage />
    );
  },
});

const routes = root.addChildren([
  home,
  ...accountRoutes,
  signedIn.addChildren([
    consoleHome,
    profile,
    search,
    board,
    canned,
    inboxes,
    inbox,
    settings,
    lists.addChildren([noChat, chat]),
  ]),
]);

export function createConsoleRouter(client: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { client },
    defaultPreload: false,
    defaultErrorComponent: CrashedPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}

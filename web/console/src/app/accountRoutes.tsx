import { createRoute, redirect, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { root } from './rootRoute';

const SignInPage = lazy(() => import('../features/account/SignInPage').then((part) => ({ default: part.SignInPage })));
const SetUpPage = lazy(() => import('../features/account/SetUpPage').then((part) => ({ default: part.SetUpPage })));
const JoinPage = lazy(() => import('../features/account/join/JoinPage').then((part) => ({ default: part.JoinPage })));

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search): { code?: string } =>
    typeof search.code === 'string' || typeof search.code === 'number' ? { code: String(search.code) } : {},
  component: function SetUp() {
    const navigate = useNavigate();
    const { code } = setUp.useSearch();
    return (
      <Suspense>
        <SetUpPage
          code={code ?? ''}
          onSignedIn={() => void navigate({ to: '/console' })}
          onSignIn={() => void navigate({ to: '/console/sign-in' })}
        />
      </Suspense>
    );
  },
});

const shortSignIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  beforeLoad: () => {
    throw redirect({ to: '/console/sign-in' });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/console/sign-in',
  validateSearch: (search): { next?: string } =>
    typeof search.next === 'string' && /^\/console\//.test(search.next) ? { next: search.next } : {},
  component: function SignIn() {
    const navigate = useNavigate();
    const { next } = signIn.useSearch();
    return (
      <Suspense>
        <SignInPage onSignedIn={() => void navigate({ href: next ?? '/console/mine' })} />
      </Suspense>
    );
  },
});

// The code stands behind the hash, so that no server and no log is told of it.
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: function Join() {
    const navigate = useNavigate();
    const { hash } = useLocation();
    return (
      <Suspense>
        <JoinPage
          code={hash}
          onSignedIn={() => void navigate({ to: '/console' })}
          onSignIn={() => void navigate({ to: '/console/sign-in' })}
        />
      </Suspense>
    );
  },
});

/** The pages before one is signed in. */
export const accountRoutes = [setUp, shortSignIn, signIn, join] as const;

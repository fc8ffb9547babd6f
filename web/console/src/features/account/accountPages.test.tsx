import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../common/renderWithKit';
import { SetUpPage } from './SetUpPage';
import { SignInPage } from './SignInPage';

const anna = { id: 'anna', name: 'Anna', email: 'a@b.example', role: 'admin', status: 'offline', load: 0, cap: 5 };

/** A hub with answers for each path and method; remembers what was posted. */
function hub(answers: Readonly<Record<string, readonly [number, unknown]>>) {
  const posted: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const [status, body] = answers[`${init.method} ${path}`] ?? [404, {}];
    if (init.method === 'POST') {
      posted.push(JSON.parse(String(init.body)));
    }
    return new Response(JSON.stringify(body), { status });
  });
  return posted;
}

describe('the pages before one is signed in', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('sign in with the right password', async () => {
    const posted = hub({ 'GET /api/setup': [200, { needed: false }], 'POST /api/session': [200, anna] });
    const onSignedIn = vi.fn();
    renderWithKit(<SignInPage onSignedIn={onSignedIn} />);
    await userEvent.type(screen.getByLabelText('E-mail'), 'a@b.example');
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse{Enter}');

    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled());
    expect(posted).toEqual([{ email: 'a@b.example', password: 'correct horse' }]);
  });

  it('say that the password is wrong without saying which half', async () => {
    hub({
      'GET /api/setup': [200, { needed: false }],
      'POST /api/session': [401, { type: 'urn:omnichannel:sign-in-failed' }],
    });
    renderWithKit(<SignInPage onSignedIn={vi.fn()} />);
    await userEvent.type(screen.getByLabelText('E-mail'), 'a@b.example');
    await userEvent.type(screen.getByLabelText('Password'), 'wrong{Enter}');

    expect((await screen.findByRole('alert')).textContent).toBe('E-mail or password is wrong.');
  });

  it('point to the set-up link while nobody can sign in', async () => {
    hub({ 'GET /api/setup': [200, { needed: true }] });
    renderWithKit(<SignInPage onSignedIn={vi.fn()} />);

    expect(await screen.findByText(/Open the set-up link/)).toBeTruthy();
  });

  it('make the first admin with the code from the link', async () => {
    const posted = hub({ 'GET /api/setup': [200, { needed: true }], 'POST /api/setup': [200, anna] });
    const onSignedIn = vi.fn();
    renderWithKit(<SetUpPage code="K7Q2" onSignedIn={onSignedIn} onSignIn={vi.fn()} />);
    await userEvent.type(screen.getByLabelText('Your name'), 'Anna');
    await userEvent.type(screen.getByLabelText('E-mail'), 'a@b.example');
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse{Enter}');

    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled());
    expect(posted).toEqual([{ code: 'K7Q2', name: 'Anna', email: 'a@b.example', password: 'correct horse' }]);
  });

  it('show beside the field what the hub did not like', async () => {
    const errors = { password: ['The password needs at least 12 characters.'] };
    hub({
      'GET /api/setup': [200, { needed: true }],
      'POST /api/setup': [400, { type: 'urn:omnichannel:validation', errors }],
    });
    renderWithKit(<SetUpPage code="K7Q2" onSignedIn={vi.fn()} onSignIn={vi.fn()} />);
    await userEvent.type(screen.getByLabelText('Your name'), 'Anna');
    await userEvent.type(screen.getByLabelText('E-mail'), 'a@b.example');
    await userEvent.type(screen.getByLabelText('Password'), 'short{Enter}');

    expect(await screen.findByText('The password needs at least 12 characters.')).toBeTruthy();
  });

  it('send everybody to sign in once there is an admin', async () => {
    hub({ 'GET /api/setup': [200, { needed: false }] });
    const onSignIn = vi.fn();
    renderWithKit(<SetUpPage code="K7Q2" onSignedIn={vi.fn()} onSignIn={onSignIn} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Go to sign in' }));

    expect(onSignIn).toHaveBeenCalled();
  });
});

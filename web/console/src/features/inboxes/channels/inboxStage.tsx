import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import { renderWithKit } from '../../../common/renderWithKit';

export const support = { id: 'd1', name: 'Support' };
/** An inbox of Telegram as the hub has it. */
export const stored = {
  id: 'i1',
  version: 7,
  channel: 'telegram',
  name: 'Our bot',
  department: 'd1',
  flow: null,
  reopenWindow: '1.00:00:00',
  settings: { mode: 'polling' },
  secretsSet: ['token', 'webhookSecret'],
  oldSecretsUntil: null,
  pausedAt: null,
  webhookUrl: null,
  connectionProblem: null,
  unreadable: 2,
};
export const item = { id: 'i1', channel: 'telegram', name: 'Our bot', origins: 0, department: support, flow: null };
export const site = { ...item, id: 'i2', channel: 'webchat', name: 'Website', origins: 1 };

/** What the hub answers, by call. */
export type Hub = Readonly<Record<string, () => Response>>;

const reading: Hub = {
  'GET /api/inboxes': () => Response.json({ items: [item, site], departments: [support], flows: [] }),
  'GET /api/channels': () => Response.json([{ channel: 'telegram' }, { channel: 'whatsapp' }, { channel: 'sms' }]),
  'GET /api/channel-inboxes/i1': () => Response.json(stored),
};

/** The hub’s answer to fields that are not right. */
export const refusal = (errors: Readonly<Record<string, readonly string[]>>) =>
  Response.json({ type: 'urn:omnichannel:validation', errors }, { status: 400 });

/** For tests: shows a page inside a router, before a hub that answers calls such as `GET /api/inboxes`. */
export function show(page: ReactElement, writing: Hub = {}) {
  const answers: Hub = { ...reading, ...writing };
  const sent: { call: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const call = `${init?.method ?? 'GET'} ${path}`;
    sent.push({ call, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    return answers[call]?.() ?? new Response(null, { status: 404 });
  });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const root = createRootRoute({ component: Outlet });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => page });
  const list = createRoute({ getParentRoute: () => root, path: '/console/settings/inboxes', component: () => 'List' });
  const router = createRouter({ routeTree: root.addChildren([home, list]), history: createMemoryHistory() });
  renderWithKit(<RouterProvider router={router as never} />);
  return { user: userEvent.setup(), bodyOf: (call: string) => sent.find((one) => one.call === call)?.body };
}

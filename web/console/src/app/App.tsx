import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import styles from './App.module.css';
import { createQueryClient } from './createQueryClient';
import { readNonce } from './readNonce';
import { createConsoleRouter } from './router';
import { cssVariablesResolver, theme } from './theme';

/** The whole application with what every part of it needs. */
export function App() {
  const [client] = useState(() => createQueryClient(toSignIn));
  const [router] = useState(() => createConsoleRouter(client));
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        getStyleNonce={readNonce}
      >
        <Notifications
          className={styles.notices}
          position="bottom-left"
          containerWidth="calc(var(--list) - 2 * var(--space-3))"
          limit={3}
        />
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** Loads the sign-in page anew, so that nothing of a dead session stays in memory; on that page nothing happens. */
function toSignIn(): void {
  const here = location.pathname + location.search;
  if (here.startsWith('/console') && !here.startsWith('/console/sign-in')) {
    location.assign(`/console/sign-in?next=${encodeURIComponent(here)}`);
  }
}

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { keys } from './keys';

/** For tests: renders with the component kit and an empty cache, as the application does. */
export function renderWithKit(children: ReactNode, client = new QueryClient()) {
  // Faces of colleagues would ask the hub, and there is none.
  client.setQueryData(keys.team, []);
  return render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">{children}</MantineProvider>
    </QueryClientProvider>,
  );
}

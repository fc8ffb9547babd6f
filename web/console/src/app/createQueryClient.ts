import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../common/problemError';

/**
 * The cache of everything the hub said. Pushes keep it fresh, so nothing grows stale by time; what is not asked over
 * HTTP does not depend on whether the browser believes to be online.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.status === 401) {
          onSignedOut();
        }
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Only what never arrived is worth a second try: an answer stays the same.
        retry: (failures, error) => error instanceof TypeError && failures < 2,
      },
    },
  });
}

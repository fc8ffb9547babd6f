import { useMantineColorScheme } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useEffect, useLayoutEffect } from 'react';
import { restoreColumns } from '../features/columns/columns';

/** Gives the page the looks that the operator chose. What sizes depend on is there before anything is painted, so that nothing jumps. */
export function useLooks({ id, preferences: { theme, density } }: Pick<Me, 'id' | 'preferences'>): void {
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(theme), [theme, setColorScheme]);
  useLayoutEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  useLayoutEffect(() => restoreColumns(id), [id]);
}

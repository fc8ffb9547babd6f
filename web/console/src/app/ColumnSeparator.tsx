import { lazy, Suspense } from 'react';
import type { Column } from '../features/columns/columns';

const Separator = lazy(() => import('../features/columns/Separator').then((part) => ({ default: part.Separator })));

type Props = { readonly column: Column; readonly operatorId: string };

/** The separator of a column; it lies over the line that is there already, so nothing moves when it has loaded. */
export function ColumnSeparator(props: Props) {
  return (
    <Suspense>
      <Separator {...props} />
    </Suspense>
  );
}

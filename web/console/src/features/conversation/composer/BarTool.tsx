import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/** One tool under the box in which one writes. The caret stays where it is. */
export function BarTool({ label, title = label, onClick, children }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      size="md"
      aria-label={label}
      title={title}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

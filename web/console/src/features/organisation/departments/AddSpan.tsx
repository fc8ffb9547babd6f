import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

/** The button below rows of opening hours. */
export function AddSpan({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }) {
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />}
      onClick={onAdd}
    >
      {label}
    </Button>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import { texts } from './texts';

type Props = { readonly isPending: boolean; readonly height: string; readonly onRetry: () => void };

/** What stands where something is not there yet, or could not be loaded. */
export function NotLoaded({ isPending, height, onRetry }: Props) {
  const late = useLate(isPending);
  if (isPending) {
    return late && <Skeleton height={height} radius="md" aria-label={texts.loading} />;
  }
  return (
    <StateNote
      icon={<IconAlertTriangle stroke={1.5} />}
      title={texts.failedTitle}
      text={texts.failedText}
      action={
        <Button variant="default" size="xs" onClick={onRetry}>
          {common.tryAgain}
        </Button>
      }
    />
  );
}

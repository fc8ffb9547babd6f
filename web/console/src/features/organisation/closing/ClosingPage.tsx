import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { refusalOf } from '../refusalOf';
import { SettingsPage } from '../SettingsPage';
import { ClosingForm } from './ClosingForm';
import { closingQuery, saveClosing } from './closing';
import { texts } from './texts';

/** When chats end by themselves, and what an end needs. */
export function ClosingPage() {
  const client = useQueryClient();
  const query = useQuery(closingQuery);
  const { mutate, isPending, error } = useMutation({
    mutationFn: saveClosing,
    onSuccess: (saved) => {
      client.setQueryData(keys.closing, saved);
      notifications.show({ message: texts.saved });
    },
    onError: (refused) => isOutdated(refused) && client.invalidateQueries({ queryKey: keys.closing }),
  });
  return (
    <SettingsPage title={texts.title} lead={texts.lead} query={query}>
      {query.data && (
        <ClosingForm
          key={query.data.version}
          closing={query.data}
          isBusy={isPending}
          fields={error instanceof ProblemError ? error.fields : {}}
          problem={error && (isOutdated(error) ? texts.changed : refusalOf(error))}
          onSave={mutate}
        />
      )}
    </SettingsPage>
  );
}

function isOutdated(error: Error): boolean {
  return error instanceof ProblemError && error.code === 'changed-meanwhile';
}

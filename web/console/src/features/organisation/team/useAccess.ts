import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { setActive } from './queries';
import { texts } from './texts';

/** Ends or restores somebody's access, and says so. */
export function useAccess(name: string, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: setActive,
    onSuccess: async (_, { active }) => {
      await client.invalidateQueries({ queryKey: keys.operators });
      await client.invalidateQueries({ queryKey: keys.departments });
      notifications.show({ message: active ? texts.reactivated(name) : texts.deactivated(name) });
      onDone?.();
    },
  });
}

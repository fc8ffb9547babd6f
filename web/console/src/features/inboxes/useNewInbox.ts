import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../common/keys';
import { ProblemError } from '../../common/problemError';
import { createChannelInbox } from './channels/queries';
import { type Values, withValue } from './channels/values';
import { type ChannelField, vendorOf, webChannel } from './channels/vendors';
import { createInbox } from './queries';

/** A new inbox as it is filled in, and what the hub says about it. */
export function useNewInbox(onMade: (id: string) => void) {
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [channel, setChannel] = useState(webChannel);
  const [name, setName] = useState('');
  const [values, setValues] = useState<Readonly<Record<ChannelField['part'], Values>>>({ settings: {}, secrets: {} });
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async () => {
      if (channel === webChannel) {
        await createInbox(id, name);
        return null;
      }
      const { connectionProblem } = await createChannelInbox({
        id,
        channel,
        name,
        settings: ofChannel(channel, 'settings', values.settings),
        secrets: ofChannel(channel, 'secrets', values.secrets),
      });
      return connectionProblem;
    },
    onSuccess: async (problem) => {
      client.setQueryData(keys.connectionProblem(id), problem);
      await client.invalidateQueries({ queryKey: keys.inboxes });
      onMade(id);
    },
  });
  return {
    channel,
    name,
    ...values,
    isCreating: isPending,
    error,
    faults: error instanceof ProblemError ? error.fields : {},
    setName,
    setChannel: (chosen: string) => {
      reset();
      setChannel(chosen);
    },
    change: ({ part, name: field }: ChannelField, value: string | undefined) =>
      setValues((now) => ({ ...now, [part]: withValue(now[part], field, value) })),
    create: () => mutate(),
  };
}

/** What was entered for this channel; another one may have been chosen before. */
function ofChannel(channel: string, part: ChannelField['part'], values: Values): Values {
  const names = vendorOf(channel).fields.filter((field) => field.part === part);
  return Object.fromEntries(names.map(({ name }) => [name, values[name] ?? '']).filter(([, value]) => value !== ''));
}

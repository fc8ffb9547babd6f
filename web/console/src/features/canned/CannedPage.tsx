import { Button, Skeleton, TextInput } from '@mantine/core';
import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { IconAlertTriangle, IconPlus, IconSearch, IconSlash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cannedReplies } from '../../common/canned/queries';
import { searchReplies } from '../../common/canned/searchReplies';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { useLate } from '../../common/useLate';
import styles from './CannedPage.module.css';
import { CannedRows } from './CannedRows';
import { DeleteDialog } from './DeleteDialog';
import { ReplyDialog } from './ReplyDialog';
import { texts } from './texts';

type Dialog =
  | { readonly kind: 'edit'; readonly reply: CannedReply | null }
  | { readonly kind: 'delete'; readonly reply: CannedReply };

/** All canned replies the operator may use: to look up, to write, to change. */
export function CannedPage({ me }: { readonly me: Me }) {
  const { data, isPending, refetch } = useQuery(cannedReplies);
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const late = useLate(isPending);
  const close = () => setDialog(null);
  const add = (
    <Button
      size="sm"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />}
      onClick={() => setDialog({ kind: 'edit', reply: null })}
    >
      {texts.add}
    </Button>
  );
  const found = searchReplies(data?.items ?? [], query);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.lead}>
          <h1>{texts.title}</h1>
          <p>{texts.lead}</p>
        </div>
        {data && data.items.length > 0 && add}
      </header>
      {isPending && (
        <div className={styles.ghosts} role="status" aria-label={texts.loading}>
          {late && ['one', 'two', 'three'].map((key) => <Skeleton key={key} height="var(--bar)" radius="md" />)}
        </div>
      )}
      {!isPending && !data && (
        <StateNote
          icon={<IconAlertTriangle stroke={1.5} />}
          title={texts.failedTitle}
          text={texts.failedText}
          action={
            <Button variant="default" size="xs" onClick={() => void refetch()}>
              {common.tryAgain}
            </Button>
          }
        />
      )}
      {data?.items.length === 0 && (
        <StateNote icon={<IconSlash stroke={1.5} />} title={texts.emptyTitle} text={texts.emptyText} action={add} />
      )}
      {data && data.items.length > 0 && (
        <>
          <TextInput
            type="search"
            aria-label={texts.search}
            placeholder={texts.search}
            leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          {found.length === 0 ? (
            <StateNote icon={<IconSearch stroke={1.5} />} title={texts.nothingTitle} text={texts.nothingText} />
          ) : (
            <CannedRows
              replies={found}
              onEdit={(reply) => setDialog({ kind: 'edit', reply })}
              onDelete={(reply) => setDialog({ kind: 'delete', reply })}
            />
          )}
        </>
      )}
      {dialog?.kind === 'edit' && (
        <ReplyDialog reply={dialog.reply} me={me} mayShare={data?.mayShare ?? false} onClose={close} />
      )}
      {dialog?.kind === 'delete' && <DeleteDialog reply={dialog.reply} onClose={close} />}
    </div>
  );
}

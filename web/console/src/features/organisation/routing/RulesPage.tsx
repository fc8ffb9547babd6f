import { ActionIcon, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { departmentsQuery } from '../departments/queries';
import styles from '../Organisation.module.css';
import { refusalOf } from '../refusalOf';
import { SettingsPage } from '../SettingsPage';
import { SettingsRow } from '../SettingsRow';
import { inboxNamesQuery, rulesQuery, saveRules } from './queries';
import { RuleDialog } from './RuleDialog';
import { newRule, type Rule, type RuleBook } from './rule';
import { ruleFacts } from './ruleFacts';
import { TryRules } from './TryRules';
import { texts } from './texts';

/** The routing rules in their order, and a place to try them. */
export function RulesPage() {
  const client = useQueryClient();
  const query = useQuery(rulesQuery);
  const { data: departments } = useQuery(departmentsQuery);
  const { data: inboxes } = useQuery(inboxNamesQuery);
  const [edited, setEdited] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: saveRules,
    onSuccess: (book: RuleBook) => {
      client.setQueryData(rulesQuery.queryKey, book);
      setEdited(null);
      notifications.show({ message: texts.saved });
    },
  });
  const book = query.data;
  const rules = book?.rules ?? [];
  const put = (changed: readonly Rule[]) => book && save.mutate({ version: book.version, rules: changed });
  const move = (at: number, by: 1 | -1) => put(moved(rules, at, by));
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden="true" />} onClick={() => setEdited(rules.length)}>
      {texts.add}
    </Button>
  );
  const places = { departments: departments?.items ?? [], inboxes: inboxes ?? [] };
  return (
    <SettingsPage title={texts.title} lead={texts.lead} action={add} query={query}>
      {rules.length === 0 && <p className={styles.soft}>{texts.empty}</p>}
      {save.error && edited === null && (
        <p className={styles.problem} role="alert">
          {refusalOf(save.error)}
        </p>
      )}
      <ol className={styles.rows}>
        {rules.map((rule, at) => (
          <SettingsRow
            key={rule.name}
            name={texts.numbered(at + 1, rule.name)}
            facts={ruleFacts(rule, places)}
            onEdit={() => setEdited(at)}
          >
            <ActionIcon
              variant="subtle"
              size="lg"
              disabled={at === 0 || save.isPending}
              aria-label={texts.up(rule.name)}
              onClick={() => move(at, -1)}
            >
              <IconArrowUp size={16} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              disabled={at === rules.length - 1 || save.isPending}
              aria-label={texts.down(rule.name)}
              onClick={() => move(at, 1)}
            >
              <IconArrowDown size={16} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </SettingsRow>
        ))}
      </ol>
      {departments && inboxes && <TryRules places={places} />}
      {edited !== null && departments && (
        <RuleDialog
          rule={rules[edited] ?? newRule}
          isNew={edited >= rules.length}
          places={{ ...places, strategies: departments.strategies }}
          saving={{ isBusy: save.isPending, error: save.error }}
          onSave={(rule) => put(edited < rules.length ? rules.with(edited, rule) : [...rules, rule])}
          onRemove={() => put(rules.filter((_, at) => at !== edited))}
          onClose={() => {
            save.reset();
            setEdited(null);
          }}
        />
      )}
    </SettingsPage>
  );
}

function moved(rules: readonly Rule[], at: number, by: 1 | -1): readonly Rule[] {
  const [one, other] = [rules[at], rules[at + by]];
  return one && other ? rules.with(at, other).with(at + by, one) : rules;
}

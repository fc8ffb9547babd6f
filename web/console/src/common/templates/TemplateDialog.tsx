import { Modal } from '@mantine/core';
import type { Result } from '@omnichannel/shared/protocol/console/result';
import type { Template } from '@omnichannel/shared/protocol/console/template';
import { useState } from 'react';
import type { Command, TemplateChoice } from '../runCommand';
import type { TemplatePlace } from './queries';
import { TemplateForm } from './TemplateForm';
import { TemplateList } from './TemplateList';
import { texts } from './texts';
import { useTemplateCommand } from './useTemplateCommand';

type Props = {
  readonly title: string;
  readonly place: TemplatePlace;
  /** The command that sends a choice; `force` says that newer messages were seen. */
  readonly commandOf: (choice: TemplateChoice, force: boolean) => Command;
  readonly onSent: (result: Extract<Result, { ok: true }>) => void;
  readonly onClose: () => void;
};

/** Chooses an approved template, fills its holes, and sends it. */
export function TemplateDialog({ title, place, commandOf, onSent, onClose }: Props) {
  const [template, setTemplate] = useState<Template | null>(null);
  const [search, setSearch] = useState('');
  const command = useTemplateCommand((result) => {
    onClose();
    onSent(result);
  });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': texts.close }}>
      {template === null ? (
        <TemplateList place={place} search={search} onSearch={setSearch} onPick={setTemplate} />
      ) : (
        <TemplateForm
          key={template.id}
          template={template}
          problem={command.problem}
          sending={command.sending}
          onSend={(variables, force) => void command.send(commandOf({ templateId: template.id, variables }, force))}
          onBack={() => {
            command.forget();
            setTemplate(null);
          }}
        />
      )}
    </Modal>
  );
}

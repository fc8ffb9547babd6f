import { ActionIcon, Button, Textarea } from '@mantine/core';
import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import { IconPaperclip, IconSend } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import styles from './Composer.module.css';
import { texts } from './texts';
import { UploadTray } from './UploadTray';
import type { useUploads } from './useUploads';

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly files: ReturnType<typeof useUploads>;
  readonly onSend: (text: string, files: readonly SentFile[]) => void;
};

/** Where a reply is written. Enter sends, Shift and Enter start a new line; files come by button, paste or drop. */
export function Composer({ text, onText, files, onSend }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const ready = files.uploads.flatMap(({ state }) => (state.kind === 'done' ? [state.file] : []));
  const busy = files.uploads.some(({ state }) => state.kind === 'uploading');
  const canSend = !busy && (text.trim() !== '' || ready.length > 0);
  const send = () => {
    if (canSend) {
      onSend(text.trim(), ready);
      files.clear();
      onText('');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      files.add(event.clipboardData.files);
    }
  };
  return (
    <div className={styles.box}>
      <Textarea
        id="composer"
        classNames={{ input: styles.input ?? '' }}
        variant="unstyled"
        aria-label={texts.composer}
        placeholder={texts.placeholder}
        dir="auto"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={10_000}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <UploadTray uploads={files.uploads} onRemove={files.remove} />
      <div className={styles.bar}>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            files.add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <ActionIcon variant="subtle" size="md" aria-label={texts.attach} onClick={() => picker.current?.click()}>
          <IconPaperclip size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <span className={styles.hint}>{texts.hint}</span>
        <Button
          size="xs"
          disabled={!canSend}
          rightSection={<IconSend size={14} stroke={1.75} aria-hidden="true" />}
          onClick={send}
        >
          {texts.send}
        </Button>
      </div>
    </div>
  );
}

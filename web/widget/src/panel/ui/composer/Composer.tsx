import { useEffect, useRef } from 'preact/hooks';
import type { Limits } from '../../files/limits';
import { Icon } from '../Icon';
import { touchOnly } from '../touchOnly';
import { useTexts } from '../useTexts';
import { CharacterCount } from './CharacterCount';
import styles from './Composer.module.css';
import { FileTray } from './FileTray';
import { useDraft } from './useDraft';
import { useFiles } from './useFiles';

interface ComposerProps {
  readonly inboxKey: string;
  readonly ended: boolean;
  readonly limits: Limits;
  /** Whether operators see what is typed before it is sent. */
  readonly previewed: boolean;
  /** Rises when the field should take the focus. */
  readonly focusRequest: number;
  /** What stands in the field, whenever that changes. */
  readonly onTyped: (text: string) => void;
  readonly onSend: (text: string, files: readonly File[]) => void;
}

/** Where the visitor writes. Stays usable without a connection. */
export function Composer({ inboxKey, ended, limits, previewed, focusRequest, onTyped, onSend }: ComposerProps) {
  const texts = useTexts();
  const [draft, setDraft] = useDraft(inboxKey);
  const { files, refused, over, add, remove, forgive, clear } = useFiles(limits);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const empty = draft.trim() === '' && files.length === 0;
  const tooLong = draft.trim().length > limits.text;

  useEffect(() => {
    if (focusRequest > 0) {
      field.current?.focus();
    }
  }, [focusRequest]);

  const type = (text: string) => {
    setDraft(text);
    onTyped(text);
  };
  const send = () => {
    if (!empty && !tooLong) {
      onSend(draft.trim(), files);
      type('');
      clear();
      field.current?.focus();
    }
  };
  // The buttons beside the field are done with once pressed, and some are gone.
  const backToField = () => {
    if (!touchOnly()) {
      field.current?.focus();
    }
  };
  const keyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word. Safari says so only by the old key code.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      send();
    }
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData !== null && event.clipboardData.files.length > 0) {
      event.preventDefault();
      add(event.clipboardData.files);
    }
  };

  return (
    <form
      class={styles.composer}
      aria-label={texts.compose}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {over && <div class={styles.drop}>{texts.dropHere}</div>}
      <div class={styles.box}>
        <FileTray
          files={files}
          refused={refused}
          limits={limits}
          onRemove={(file) => {
            remove(file);
            backToField();
          }}
          onForgive={() => {
            forgive();
            backToField();
          }}
        />
        <div class={styles.grow} data-text={`${draft}\n`}>
          <textarea
            ref={field}
            class={styles.field}
            rows={1}
            dir="auto"
            aria-label={texts.compose}
            aria-invalid={tooLong}
            aria-describedby={previewed ? 'previewed' : undefined}
            placeholder={ended ? texts.composeReopen : texts.composePlaceholder}
            value={draft}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={keyDown}
            onPaste={paste}
          />
        </div>
        <div class={styles.row}>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              add(event.currentTarget.files);
              event.currentTarget.value = '';
              backToField();
            }}
          />
          <button
            type="button"
            class={styles.tool}
            aria-label={texts.attach}
            title={texts.attach}
            onClick={() => picker.current?.click()}
          >
            <Icon name="attach" />
          </button>
          <CharacterCount count={draft.trim().length} limit={limits.text} />
          <button
            type="submit"
            class={styles.send}
            aria-label={texts.send}
            title={texts.send}
            disabled={empty || tooLong}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
      {previewed && (
        <p id="previewed" class={styles.note}>
          {texts.previewed}
        </p>
      )}
    </form>
  );
}

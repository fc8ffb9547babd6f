import type { KeptDraft } from '@omnichannel/shared/protocol/console/draft';
import { readFile, type SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { readList, readText } from '@omnichannel/shared/protocol/console/read';
import { isFields, parseJson } from '@omnichannel/shared/protocol/fields';
import { Watchers } from '@omnichannel/shared/watchers';
import { ProblemError } from '../../common/problemError';
import { readStored, store } from '../../common/storage';

/** Where something is written: a conversation's reply and its note are two drafts. */
export type DraftPlace = { readonly id: ConversationId; readonly mode: 'reply' | 'note' };

/** What is written, and the files that are up. */
export type DraftContent = { readonly text: string; readonly files: readonly SentFile[] };

/** Brings a draft to the hub; resolves to its revision there. */
export type SaveDraft = (place: DraftPlace, content: DraftContent) => Promise<number>;

type Kept = {
  readonly place: DraftPlace;
  content: DraftContent;
  /** The newest revision that this page has seen or made. */
  revision: number;
  /** Whether the hub has not got it yet. */
  unsaved: boolean;
  saving: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
};

const nothing: DraftContent = { text: '', files: [] };

/** After a pause in the writing; and again when the hub could not be reached. In milliseconds. */
const pause = 1_000;
const again = 10_000;

/**
 * The drafts of an operator, so that they find them on every device. What is written lies in this browser at once and
 * at the hub after a pause; the browser forgets it as soon as the hub has it.
 */
export class DraftKeeper {
  readonly #operatorId: string;
  readonly #save: SaveDraft;
  readonly #all = new Map<string, Kept>();
  readonly #watchers = new Watchers();
  readonly watch = this.#watchers.watch;

  constructor(operatorId: string, save: SaveDraft) {
    this.#operatorId = operatorId;
    this.#save = save;
  }

  textOf(place: DraftPlace): string {
    return this.#at(place).content.text;
  }

  filesOf(place: DraftPlace): readonly SentFile[] {
    return this.#at(place).content.files;
  }

  /** Takes in what the hub has, unless this page has seen that already or has something newer. */
  take(place: DraftPlace, kept: KeptDraft | null): void {
    const draft = this.#at(place);
    if (kept && kept.revision > draft.revision) {
      draft.revision = kept.revision;
      if (!draft.unsaved) {
        draft.content = { text: kept.text, files: kept.files };
        this.#watchers.tell();
      }
    }
  }

  write(place: DraftPlace, change: Partial<DraftContent>): void {
    const draft = this.#at(place);
    const content = { ...draft.content, ...change };
    if (isSame(content, draft.content)) {
      return;
    }
    draft.content = content;
    draft.unsaved = true;
    store(this.#key(place), JSON.stringify(content));
    this.#saveIn(draft, isSame(content, nothing) ? 0 : pause);
    this.#watchers.tell();
  }

  /** Brings everything to the hub that it has not got: the page is about to go. */
  flush(): void {
    for (const draft of this.#all.values()) {
      if (draft.unsaved) {
        void this.#saveNow(draft);
      }
    }
  }

  #at(place: DraftPlace): Kept {
    const key = `${place.mode}.${place.id}`;
    const known = this.#all.get(key);
    if (known) {
      return known;
    }
    const left = readContent(parseJson(readStored(this.#key(place)) ?? ''));
    const draft: Kept = {
      place,
      content: left ?? nothing,
      revision: 0,
      unsaved: left !== null,
      saving: false,
      timer: undefined,
    };
    this.#all.set(key, draft);
    if (left) {
      this.#saveIn(draft, pause);
    }
    return draft;
  }

  #saveIn(draft: Kept, wait: number): void {
    clearTimeout(draft.timer);
    draft.timer = setTimeout(() => void this.#saveNow(draft), wait);
  }

  async #saveNow(draft: Kept): Promise<void> {
    clearTimeout(draft.timer);
    if (draft.saving) {
      // One after the other, or an older one could arrive last.
      return;
    }
    draft.saving = true;
    const { place, content } = draft;
    try {
      draft.revision = Math.max(draft.revision, await this.#save(place, content));
      draft.unsaved = draft.content !== content;
    } catch (error) {
      // What the hub refuses stays here, and is tried again when it is written on.
      if (!(error instanceof ProblemError)) {
        this.#saveIn(draft, again);
      }
      return;
    } finally {
      draft.saving = false;
    }
    if (draft.unsaved) {
      this.#saveIn(draft, pause);
    } else {
      store(this.#key(place), null);
    }
  }

  #key({ id, mode }: DraftPlace): string {
    return `omnichannel.draft.${this.#operatorId}.${mode}.${id}`;
  }
}

function isSame(one: DraftContent, other: DraftContent): boolean {
  return (
    one.text === other.text &&
    one.files.length === other.files.length &&
    one.files.every(({ id }, index) => id === other.files[index]?.id)
  );
}

function readContent(value: unknown): DraftContent | null {
  return isFields(value) ? { text: readText(value.text) ?? '', files: readList(value.files, readFile) ?? [] } : null;
}

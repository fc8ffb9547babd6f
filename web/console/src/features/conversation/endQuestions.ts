import { Watchers } from '@omnichannel/shared/watchers';
import type { EndCommand } from '../../common/runCommand';

/** An end that waits for a tag: any, or one that says how the chat ended. */
export type EndQuestion = { readonly command: EndCommand; readonly needs: 'tag' | 'outcome' };

const needsOf: Readonly<Record<string, EndQuestion['needs']>> = {
  'tag-required': 'tag',
  'outcome-required': 'outcome',
};

/** The question that is open, if one is. Whatever ends a chat asks it, and one dialog of the page shows it. */
export class EndQuestions {
  #open: EndQuestion | null = null;
  readonly #watchers = new Watchers();
  readonly watch = this.#watchers.watch;

  get open(): EndQuestion | null {
    return this.#open;
  }

  /** Asks for what the hub misses; false where it refused for another reason. */
  ask(command: EndCommand, code: string): boolean {
    const needs = needsOf[code];
    if (needs) {
      this.#set({ command, needs });
    }
    return needs !== undefined;
  }

  readonly close = (): void => this.#set(null);

  #set(question: EndQuestion | null): void {
    this.#open = question;
    this.#watchers.tell();
  }
}

import { language } from './language';

/** What the hub says exactly, and it speaks English; in another language what this console knows about it, if anything. */
export function hubSentence(said: string, ours: string | undefined): string {
  return language === 'en' ? said : (ours ?? said);
}

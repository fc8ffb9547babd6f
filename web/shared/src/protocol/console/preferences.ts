import { isFields } from '../fields';
import { readNumber, readWord } from './read';

/** How one kind of alert calls: `volume` in per cent, 0 is silent; `desktop` while the console is out of sight. */
export type AlertChoice = { readonly volume: number; readonly desktop: boolean };

/** What an operator chose about the looks and sounds of the console. */
export type Preferences = {
  readonly theme: (typeof themes)[number];
  /** How close lines stand in lists and transcripts. */
  readonly density: (typeof densities)[number];
  readonly shortcuts: boolean;
  /** A message waits a few seconds, in which it can be taken back. */
  readonly undoSend: boolean;
  /** Somebody waits for a person. */
  readonly waiting: AlertChoice;
  /** A visitor answers in a chat of one's own. */
  readonly replies: AlertChoice;
};

export const themes = ['auto', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;
const usualVolume = 60;

/** Reads preferences; what is missing or unknown is as it is for everybody. */
export function readPreferences(value: unknown): Preferences {
  const raw = isFields(value) ? value : {};
  return {
    theme: readWord(raw.theme, themes) ?? 'auto',
    density: readWord(raw.density, densities) ?? 'comfortable',
    shortcuts: raw.shortcuts !== false,
    undoSend: raw.undoSend !== false,
    waiting: readAlertChoice(raw.waiting),
    replies: readAlertChoice(raw.replies),
  };
}

function readAlertChoice(value: unknown): AlertChoice {
  const raw = isFields(value) ? value : {};
  const volume = readNumber(raw.volume) ?? usualVolume;
  return { volume: Math.min(100, Math.max(0, volume)), desktop: raw.desktop !== false };
}

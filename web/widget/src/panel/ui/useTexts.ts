import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { panelDe } from '../../texts/de';
import { type PanelTexts, panelEn } from '../../texts/en';

/** The words of the panel in the visitor's language. */
export const TextsContext = createContext<PanelTexts>(panelEn);

export function useTexts(): PanelTexts {
  return useContext(TextsContext);
}

/** The texts for a language tag, with the tag they are written in. */
export function textsFor(language: string): { readonly lang: string; readonly texts: PanelTexts } {
  return /^de\b/i.test(language) ? { lang: 'de', texts: panelDe } : { lang: 'en', texts: panelEn };
}

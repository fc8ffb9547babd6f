import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type InLanguage, inLanguage } from '../../texts/inLanguage';
import { type PanelTexts, panel } from '../../texts/languages/en';
import { panelTexts } from '../../texts/panelTexts';

/** The words of the panel in the visitor's language. */
export const TextsContext = createContext<PanelTexts>(panel);

export function useTexts(): PanelTexts {
  return useContext(TextsContext);
}

/** The texts for a language tag, with the tag they are written in. */
export function textsFor(language: string): InLanguage<PanelTexts> {
  return inLanguage(panelTexts, language, panel);
}

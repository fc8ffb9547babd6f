import type { PanelTexts } from './languages/en';

/** The panel's texts by file. A language is one file, named after its tag; nothing else has to know of it. */
export const panelTexts = import.meta.glob<PanelTexts>('./languages/*.ts', { eager: true, import: 'panel' });

import { language } from '../language';

const usual = { en: 'en-GB', de: 'de-DE' } as const;

/** How dates and numbers are written: in the page's language, in the reader's own kind of it where there is one. */
export const locale = navigator.languages?.find((tag) => tag.startsWith(language)) ?? usual[language];

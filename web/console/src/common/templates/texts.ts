import { inLanguage } from '../inLanguage';
import { de } from './texts.de';

/** Words about approved templates. */
export const en = {
  templates: 'Templates',
  search: 'Search templates',
  loading: 'Loading templates',
  failed: 'The templates did not load.',
  none: 'There are no approved templates yet. An admin makes them with the channel’s provider.',
  noneFound: 'No template fits this search.',
  more: 'Show more',
  close: 'Close',
  variable: (name: string) => `Variable ${name}`,
  example: (text: string) => `Such as ${text}`,
  faults: {
    empty: 'Fill this in: templates go out complete only.',
    breaks: 'No line breaks, tabs or four spaces in a row here.',
  },
  preview: 'How it will read',
  buttons: 'Buttons of the template',
  back: 'Another template',
  send: 'Send template',
  sendAnyway: 'Send anyway',
};

export const texts = inLanguage(en, de);

import type { en } from './endQuestionTexts';

export const de: typeof en = {
  titles: { tag: 'Worum ging es in diesem Chat?', outcome: 'Wie ist dieser Chat ausgegangen?' },
  now: 'Er endet, sobald Sie gewählt haben.',
  later: (seconds) => `Seine ${seconds} Sekunden beginnen, sobald Sie gewählt haben.`,
  none: {
    tag: 'Noch gibt es keine Schlagwörter. Ein Admin legt sie in den Einstellungen an.',
    outcome: 'Noch sagt das kein Schlagwort. Ein Admin kennzeichnet sie in den Einstellungen.',
  },
  tags: 'Schlagwörter',
  find: 'Schlagwort finden',
  noSuch: 'Ein solches Schlagwort gibt es nicht.',
  loading: 'Schlagwörter werden geladen',
};

import type { en } from './whyTexts';

export const de: typeof en = {
  whyHere: 'Warum hier?',
  whyWaiting: 'Warum wartet er?',
  failed: 'Die Gründe ließen sich nicht laden.',
  loading: 'Sehe nach den Gründen',
  waiting: {
    offered: 'Jemand wurde gefragt und hat noch nicht geantwortet.',
    nobodyCan: 'Niemand, der da ist, kann ihn gerade annehmen.',
    othersAreFirst: 'Andere waren früher da.',
    anybodyMay: 'Alle aus der Abteilung dürfen ihn annehmen.',
  },
  position: (place) => `Nummer ${place} in der Warteschlange`,
  until: (time) => `Wartet höchstens bis ${time}`,
  urgent: (priority) => `Dringender als üblich (${priority})`,
  rule: (name) => `Nach der Regel „${name}“`,
  people: 'Wer in Frage kam',
  because: {
    notAvailable: 'nicht verfügbar',
    full: 'ausgelastet',
    lacksSkill: 'kann das nicht',
    lacksLanguage: 'spricht die Sprache nicht',
    didNotTakeIt: 'hat nicht angenommen',
    notNext: 'nicht an der Reihe',
  },
  could: 'könnte ihn annehmen',
  history: 'Was geschah',
  admitted: (department) => `Kam in ${department} an`,
  admittedClosed: (department) => `Kam in ${department} an, außerhalb der Zeiten`,
  admittedBy: (department, rule) => `Kam in ${department} an, nach der Regel „${rule}“`,
  assigned: (name) => `Vom Hub an ${name} gegeben`,
  nothing: 'Darüber wurde nichts entschieden: Er kam von selbst hierher.',
};

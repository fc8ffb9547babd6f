import type { en } from './handoverTexts';

export const de: typeof en = {
  somebody: 'Jemand',
  because: (sentence, reason) => `${sentence}: „${reason}“`,
  personIn: (name, department) => `${name}, ${department}`,
  given: (to) => `Der Chat ging an ${to}`,
  givenBy: (by, to) => `${by} hat den Chat an ${to} gegeben`,
  asked: (by, who) => `${by} hat ${who} gebeten, den Chat zu übernehmen`,
  offered: (who) => `${who} wurde gefragt`,
  declined: (who) => `${who} hat abgelehnt`,
  notAnswered: (who) => `${who} hat nicht rechtzeitig geantwortet`,
  nobodyAnswered: 'Niemand hat rechtzeitig geantwortet',
  withdrawn: 'Die Anfrage wurde zurückgenommen',
  withdrawnBy: (by) => `${by} hat die Anfrage zurückgenommen`,
  requeued: {
    ownerLost: 'Wer den Chat hatte, ist nicht mehr da; er wartet wieder in der Warteschlange',
    shiftEnd: 'Eine Schicht ist zu Ende; der Chat wartet wieder in der Warteschlange',
    returned: 'Der Chat wartet wieder in der Warteschlange',
  },
  returnedBy: (by) => `${by} hat den Chat in die Warteschlange zurückgelegt`,
  cameIn: (name) => `${name} ist dazugekommen`,
  askedIn: (by, name) => `${by} hat ${name} dazugeholt`,
  leftAgain: (name) => `${name} hat den Chat verlassen`,
  movedOn: (department) => `Niemand hat ihn rechtzeitig angenommen, deshalb ging er weiter an ${department}`,
  rated: (score) => `Der Besucher hat ${score} von 5 Sternen gegeben`,
};

import type { en } from './texts';

export const de: typeof en = {
  titles: {
    reassign: (visitor) => `Chat mit ${visitor} weitergeben`,
    transfer: (visitor) => `Jemanden bitten, den Chat mit ${visitor} zu übernehmen`,
    invite: (visitor) => `Jemanden in den Chat mit ${visitor} holen`,
  },
  leads: {
    reassign: 'Die Person hat ihn sofort, ohne gefragt zu werden.',
    transfer: 'Er bleibt bei Ihnen, bis jemand angenommen hat.',
    invite: 'Die Person schreibt neben der, die den Chat führt.',
  },
  department: 'Abteilung',
  departmentOption: (name, available) =>
    available === 0 ? `${name} (niemand verfügbar)` : `${name} (${available} verfügbar)`,
  person: 'An wen',
  anybody: 'Irgendjemand aus dieser Abteilung',
  anybodyHint: 'Wer zuerst annimmt, hat den Chat.',
  you: (name) => `${name} (Sie)`,
  load: (load, cap) => (load === 1 ? `1 von ${cap} Chats` : `${load} von ${cap} Chats`),
  full: (load, cap) => `${load} von ${cap} Chats: voll`,
  nobody: (department) => `In ${department} ist gerade niemand verfügbar.`,
  nobodyThere: (department) => `Aus ${department} ist gerade niemand sonst da.`,
  reason: 'Grund',
  reasonHint: 'Nur das Team sieht ihn.',
  submit: { reassign: 'Chat weitergeben', transfer: 'Fragen', invite: 'Dazuholen' },
  choose: 'Wählen Sie zuerst jemanden.',
  gone: (name) => `${name} ist nicht mehr verfügbar. Wählen Sie jemand anderen.`,
  given: (name) => `${name} hat den Chat jetzt.`,
  overCap: (name) => `${name} hat den Chat jetzt, und mehr Chats als vorgesehen.`,
  asked: (name) => `${name} wurde dazugeholt.`,
  leave: {
    title: 'Sie haben noch Chats',
    has: (count) =>
      count === 1
        ? 'Ein Besucher ist bei Ihnen. Zurückgegeben behält der Chat seinen Platz vor denen, die später kamen. Behalten wartet er nur dort auf Sie, wo seine Abteilung das zulässt.'
        : `${count} Besucher sind bei Ihnen. Zurückgegeben behalten die Chats ihre Plätze vor denen, die später kamen. Behalten warten sie nur dort auf Sie, wo ihre Abteilung das zulässt.`,
    keep: 'Behalten und abmelden',
    giveBack: 'Zurückgeben und abmelden',
  },
  shiftEnd: {
    title: 'Alle Chats von jemandem übergeben',
    lead: 'Für das Ende einer Schicht: Wer sie bekommt, hat sie sofort. Chats aus Abteilungen, in denen die Person nicht ist, bleiben.',
    from: 'Wessen Chats',
    chooseFrom: 'Wählen Sie, wessen Chats übergeben werden',
    has: (name, load) => (load === 1 ? `${name}: 1 Chat` : `${name}: ${load} Chats`),
    nobody: 'Gerade hat niemand einen Chat.',
    toQueues: 'Zurück in ihre Warteschlangen',
    submit: 'Übergeben',
    moved: (count) => (count === 1 ? '1 Chat wurde übergeben.' : `${count} Chats wurden übergeben.`),
    overCap: (name) => `${name} hat jetzt mehr Chats als vorgesehen.`,
    stayed: (count, why) =>
      count === 1 ? `1 Chat bleibt, wo er war. ${why}` : `${count} Chats bleiben, wo sie waren. ${why}`,
  },
  failed: 'Wer verfügbar ist, ließ sich nicht laden.',
  loading: 'Sehe nach, wer verfügbar ist',
};

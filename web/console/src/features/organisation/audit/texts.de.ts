import type { en } from './texts';

export const de: typeof en = {
  title: 'Protokoll',
  lead: 'Was mit einem Recht über die Arbeit anderer getan wurde.',
  empty: 'Noch nichts.',
  more: 'Mehr zeigen',
  open: 'Chat öffnen',
  acts: {
    'conversation.reassign': (by) => `${by} hat einen Chat weitergegeben`,
    'conversation.requeue': (by) => `${by} hat einen Chat in die Warteschlange zurückgelegt`,
    'conversation.takeOver': (by) => `${by} hat einen Chat übernommen`,
    'conversation.monitor': (by) => `${by} hat einen Chat mitgelesen`,
    'conversation.join': (by) => `${by} ist in einen Chat dazugekommen`,
    'conversation.end': (by) => `${by} hat einen Chat beendet`,
    'department.save': (by) => `${by} hat eine Abteilung geändert`,
    'department.delete': (by) => `${by} hat eine Abteilung gelöscht`,
    'operator.change': (by) => `${by} hat Einstellungen für jemanden geändert`,
    'routing.save': (by) => `${by} hat die Verteilregeln geändert`,
    'tags.save': (by) => `${by} hat die Schlagwörter geändert`,
    'closing.save': (by) => `${by} hat geändert, wann Chats enden`,
  },
  actsWith: {
    'conversation.reassign': (by, person) => `${by} hat ${person} einen Chat gegeben`,
    'conversation.requeue': (by, person) => `${by} hat einen Chat von ${person} in die Warteschlange zurückgelegt`,
    'conversation.takeOver': (by, person) => `${by} hat einen Chat von ${person} übernommen`,
    'conversation.monitor': (by, person) => `${by} hat einen Chat von ${person} mitgelesen`,
    'conversation.join': (by, person) => `${by} ist zu einem Chat von ${person} dazugekommen`,
    'conversation.end': (by, person) => `${by} hat einen Chat von ${person} beendet`,
    'operator.change': (by, person) => `${by} hat Einstellungen für ${person} geändert`,
  },
};

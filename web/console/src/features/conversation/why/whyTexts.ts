import { inLanguage } from '../../../common/inLanguage';
import { de } from './whyTexts.de';

/** Why a chat is where it is, and why it waits. */
export const en = {
  whyHere: 'Why here?',
  whyWaiting: 'Why waiting?',
  failed: 'The reasons did not load.',
  loading: 'Looking for the reasons',
  waiting: {
    offered: 'Somebody has been asked and has not answered yet.',
    nobodyCan: 'Nobody who is here can take it now.',
    othersAreFirst: 'Others came first.',
    anybodyMay: 'Anybody of the department may take it.',
  },
  position: (place: number) => `Number ${place} in the queue`,
  until: (time: string) => `Waits until ${time} at most`,
  urgent: (priority: number) => `More urgent than usual (${priority})`,
  rule: (name: string) => `By the rule “${name}”`,
  people: 'Who was looked at',
  because: {
    notAvailable: 'not available',
    full: 'full',
    lacksSkill: 'lacks the skill',
    lacksLanguage: 'does not speak the language',
    didNotTakeIt: 'did not take it',
    notNext: 'not next',
  },
  could: 'could take it',
  history: 'What happened',
  admitted: (department: string) => `Came to ${department}`,
  admittedClosed: (department: string) => `Came to ${department}, which was closed`,
  admittedBy: (department: string, rule: string) => `Came to ${department} by the rule “${rule}”`,
  assigned: (name: string) => `Given to ${name} by the hub`,
  nothing: 'Nothing was decided about it: it came here by itself.',
};

export const texts = inLanguage(en, de);

import { inLanguage } from '../../../common/inLanguage';
import { de } from './handoverTexts.de';

/** The lines about who got a chat from whom. */
export const en = {
  somebody: 'Somebody',
  because: (sentence: string, reason: string) => `${sentence}: “${reason}”`,
  personIn: (name: string, department: string) => `${name} (${department})`,
  given: (to: string) => `The chat was given to ${to}`,
  givenBy: (by: string, to: string) => `${by} gave the chat to ${to}`,
  asked: (by: string, who: string) => `${by} asked ${who} to take the chat`,
  offered: (who: string) => `Offered to ${who}`,
  declined: (who: string) => `${who} declined`,
  notAnswered: (who: string) => `${who} did not answer in time`,
  nobodyAnswered: 'Nobody answered in time',
  withdrawn: 'The offer was taken back',
  withdrawnBy: (by: string) => `${by} took the offer back`,
  requeued: {
    ownerLost: 'Whoever had the chat has gone offline; it waits in the queue again',
    shiftEnd: 'A shift ended; the chat waits in the queue again',
    returned: 'The chat waits in the queue again',
  },
  returnedBy: (by: string) => `${by} put the chat back into the queue`,
  cameIn: (name: string) => `${name} joined in`,
  askedIn: (by: string, name: string) => `${by} asked ${name} in`,
  leftAgain: (name: string) => `${name} left the chat`,
  movedOn: (department: string) => `Nobody took it in time, so it moved on to ${department}`,
  rated: (score: number) => `The visitor gave ${score} of 5 stars`,
};

export const texts = inLanguage(en, de);

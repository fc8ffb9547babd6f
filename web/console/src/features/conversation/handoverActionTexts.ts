import { inLanguage } from '../../common/inLanguage';
import { de } from './handoverActionTexts.de';

/** Words for who has a chat and who should. */
export const en = {
  reassign: 'Give to somebody',
  transfer: 'Ask somebody to take it',
  invite: 'Ask somebody in',
  takeOver: 'Take over',
  join: 'Join in',
  monitor: 'Watch unseen',
  requeue: 'Back to the queue',
  stepOut: 'Leave this chat',
  with: (names: string) => `with ${names}`,
  waitingFor: (name: string) => `Waiting for ${name} to accept`,
  offeredTo: (name: string) => `Offered to ${name}`,
  asks: (name: string) => `${name} asks you to take this chat`,
  offersYou: 'This chat is offered to you',
  withdraw: 'Take back',
  accept: 'Accept',
  decline: 'Decline',
  watching: 'You are watching. Nobody sees you.',
  stopWatching: 'Stop watching',
  undoEnd: 'Undo the end',
  ended: 'The chat has ended.',
  undoHint: 'It can still be undone for a few minutes.',
  endOther: 'Another time…',
  endOtherTitle: 'End after a countdown',
  endOtherLabel: 'Seconds until the end',
  endOtherHint: 'From 5 seconds to 10 minutes. A reply of the visitor stops it.',
  endStart: 'Start the countdown',
};

export const texts = inLanguage(en, de);

import { inLanguage } from '../../common/inLanguage';
import { de } from './systemTexts.de';

/** The lines between the messages, as sentences. */
export const en = {
  asked: 'The bot asked for a person',
  askedWhy: (reason: string) => `The bot asked for a person: “${reason}”`,
  askedFor: (department: string) => `The bot asked for a person from ${department}`,
  askedForWhy: (department: string, reason: string) => `The bot asked for a person from ${department}: “${reason}”`,
  askedBecause: {
    botError: 'The bot could not go on and handed the chat to people',
    noBot: 'There is no bot here, so the chat waits for a person',
  },
  joined: {
    pickUp: (name: string) => `${name} joined`,
    takeOver: (name: string) => `${name} took over from the bot`,
    reopen: (name: string) => `${name} reopened the chat`,
    outreach: (name: string) => `${name} wrote first`,
    offer: (name: string) => `${name} took the chat`,
    transfer: (name: string) => `${name} has the chat now`,
    routing: (name: string) => `The chat went to ${name}`,
  },
  reopened: 'The chat is open again',
  reopenedByVisitor: {
    bot: 'The visitor wrote again and is with the bot',
    queued: 'The visitor wrote again and is back in the queue',
    assigned: 'The visitor wrote again',
  },
  reopenedToQueueBy: (name: string) => `${name} reopened the chat; it is back in the queue`,
  reopenedToQueue: 'The chat was reopened and is back in the queue',
  ending: (seconds: number) => `Ends in ${seconds} seconds unless the visitor replies`,
  endingBy: (name: string, seconds: number) => `${name} gave the visitor ${seconds} seconds to reply`,
  endingStoppedBy: (name: string) => `${name} stopped the countdown`,
  endingStoppedByVisitor: 'The visitor is back, so the chat goes on',
  endingStopped: 'The countdown was stopped',
  theBot: 'The bot',
  tagged: (by: string, tags: string) => `${by} tagged the chat ${tags}`,
  untagged: (by: string, tags: string) => `${by} took off the tag ${tags}`,
  retagged: (by: string, added: string, removed: string) => `${by} tagged the chat ${added} and took off ${removed}`,
  learned: (field: string, value: string) => `The bot noted for this contact: ${field} ${value}`,
  contactFields: { name: 'name', email: 'e-mail', phone: 'phone' },
  contactSet: {
    name: (by: string, value: string) => `${by} changed the name to ${value}`,
    email: (by: string, value: string) => `${by} changed the e-mail address to ${value}`,
    phone: (by: string, value: string) => `${by} changed the telephone number to ${value}`,
  },
  contactEmptied: {
    name: (by: string) => `${by} removed the name`,
    email: (by: string) => `${by} removed the e-mail address`,
    phone: (by: string) => `${by} removed the telephone number`,
  },
  missed: {
    busyLeftMessage: 'Nobody was free, so the visitor left a message',
    offlineHours: 'It was out of hours, so the visitor left a message',
    noAnswer: 'Missed: nobody answered in time',
    declined: 'Missed: everybody who was asked declined',
    transferTimeout: 'Missed: nobody took the transfer in time',
    visitorLeft: 'Missed: the visitor left before anybody answered',
  },
  closed: {
    resolved: 'The chat was closed as resolved',
    visitorLeft: 'The visitor left, and the chat was closed',
    timedOut: 'The countdown ran out, and the chat was closed',
    botFinished: 'The bot finished the chat',
    blocked: 'The visitor was blocked, and the chat was closed',
    spam: 'The chat was closed as spam',
    merged: 'The chat was merged into another',
    idle: 'Nobody wrote for a long time, and the chat was closed',
    noAnswer: 'The chat was missed: nobody answered',
    offlineHours: 'The chat was missed: out of hours',
    declined: 'The chat was missed: everybody who was asked declined',
    transferTimeout: 'The chat was missed: nobody took the transfer in time',
    busyLeftMessage: 'Nobody was free; the visitor left a message',
  } as Readonly<Record<string, string>>,
  closedOtherwise: 'The chat was closed',
  closedBy: (name: string) => `${name} closed the chat`,
};

export const systemTexts = inLanguage(en, de);

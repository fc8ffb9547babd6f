import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the alerts and of their test. */
export const en = {
  region: 'Waiting visitors',
  waits: (name: string) => `${name} is waiting`,
  waitsFor: (name: string, department: string) => `${name} is waiting for ${department}`,
  somebody: 'A visitor',
  pickUp: 'Pick up',
  open: 'Read first',
  dismiss: (name: string) => `Dismiss the alert for ${name}`,
  more: (count: number) => (count === 1 ? '1 more is waiting' : `${count} more are waiting`),
  soundBlocked: 'Your browser keeps the sound off until you click somewhere on this page.',
  replied: (name: string) => `${name} has answered`,
  titleCount: (count: number, title: string) => `(${count}) ${title}`,
  titleFlash: (count: number) => (count === 1 ? '(1) Somebody is waiting' : `(${count}) People are waiting`),
  blocked: {
    title: 'You may not hear who needs you',
    sound: 'Your browser keeps this page silent.',
    desktop: 'Your browser shows no notices of this page.',
    ask: 'Your browser has not been asked yet whether it may show notices.',
    test: 'See what can be done',
  },
  test: {
    title: 'Test my alerts',
    intro:
      'When somebody waits for a person, it rings every five seconds until they are taken. A reply in a chat of yours that you are not looking at rings once.',
    play: 'Play the sound',
    playReply: 'Play it for a reply',
    ask: 'Allow notifications',
    show: 'Show one',
    sound: 'Sound',
    soundUntried: 'Not tried yet',
    soundOff: 'You have turned it off in your profile.',
    soundWorks: 'It works. If you heard nothing, check the volume and whether this tab is muted.',
    soundBlocked: 'The browser blocks sound for this site. Allow it in the site settings beside the address.',
    desktop: 'Desktop notifications',
    granted: 'They are allowed. If none appears, look at the quiet hours of your system.',
    denied: 'The browser blocks them for this site. Allow them in the site settings beside the address.',
    default: 'They are not allowed yet. The browser asks you once.',
    unsupported: 'This browser has none here. Sound and title still work.',
    titleName: 'Title of the tab',
    titleWorks: 'It flashes and counts who is waiting. Nothing can block it.',
    tab: 'Which tab rings',
    thisTab: 'This one. With several tabs open, only one makes a sound.',
    otherTab: 'Another tab of this console that is open now.',
    sampleTitle: 'This is what an alert looks like',
    sampleText: 'Somebody is waiting for you here.',
  },
};

export const texts = inLanguage(en, de);

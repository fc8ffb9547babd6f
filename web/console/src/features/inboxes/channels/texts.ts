import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

/** Words of the inboxes of vendors' channels. */
export const en = {
  web: 'Web site',
  channel: 'Where visitors write from',
  nameHint: 'As you and your colleagues see it.',
  guides: {
    telegram:
      'In Telegram, write /newbot to @BotFather and answer its two questions. It gives you the token of your bot.',
    whatsapp:
      'The first page of the Twilio console shows the account SID and the auth token. The number is that of your WhatsApp sender there, or the sandbox’s, +14155238886, to try it.',
    sms: 'The first page of the Twilio console shows the account SID and the auth token. The number is one that you have there for SMS.',
  },
  openBotFather: 'Open @BotFather',
  openTwilio: 'Open the Twilio console',
  fields: {
    token: { label: 'Bot token', hint: 'Such as 123456789:AAExampleOfALongRowOfLetters.' },
    mode: { label: 'How messages come in', hint: 'It can be changed at any time; nothing is lost on the way.' },
    accountSid: { label: 'Twilio account SID', hint: 'AC and 32 digits and letters.' },
    authToken: { label: 'Twilio auth token', hint: 'That of the account. A key’s secret does not do.' },
    number: { label: 'Number', hint: 'With its country’s code, such as +4930123456.' },
    listTitle: { label: 'Button that opens a list', hint: 'Up to 20 characters. Left empty, it says “Options”.' },
    apart: { label: 'Numbers kept apart', hint: 'With commas between, where two people were taken for one.' },
  },
  words: 'What the hub says by itself',
  wordsHint:
    'Visitors of this channel see no widget, so the hub tells them by message. A line left empty says what stands in it in grey.',
  wordsLanguage: 'Language',
  queueNotices: 'Tell waiting visitors their place',
  queueNoticesHint: 'Once when they wait, and when they have moved up, at most every 3 minutes.',
  wordFields: {
    queuePlace: { label: 'Place in the queue', hint: '{{position}} is the place.' },
    queueWait: { label: 'Place and wait', hint: 'Where the wait is known: {{minutes}} is how many minutes.' },
    stillThere: {
      label: 'Before a timed end',
      hint: '{{seconds}} is how many seconds are left. Any answer calls the end off.',
    },
    stillHere: { label: 'Its button', hint: 'Up to 20 characters.' },
  },
  webhook: 'Telegram calls the hub',
  webhookHint: 'At once, and needs a public https address of the hub.',
  polling: 'The hub asks Telegram',
  pollingHint: 'Needs nothing; good to try it on your own machine.',
  isSet: 'Set. It is never shown.',
  reveal: (label: string) => `Show or hide: ${label}`,
  replace: 'Replace',
  replaceNamed: (label: string) => `Replace: ${label}`,
  keepPresent: 'Keep the present one',
  keepDayHint: 'What was signed with it on the way is still taken.',
  saved: 'Saved.',
  notConnected: (channel: string) => `Everything is saved, but ${channel} is not connected yet:`,
  troubleSince: (time: string) => `Nothing goes out since ${time}. Messages wait; none is lost.`,
  troubleNext: (time: string) =>
    `It is tried again at ${time}, and at once when the settings change or the check finds all well.`,
  pausedSince: (time: string) => `Paused since ${time}. Nothing comes in and nothing goes out.`,
  connection: 'Connection',
  address: (channel: string) =>
    `The hub tells ${channel} to call this address. Where it cannot, enter it there yourself.`,
  polls: 'The hub asks Telegram for messages itself, so there is no address to call.',
  noAddress: (channel: string) =>
    `There is no address for ${channel} to call, because the hub’s public address is not set. Whoever runs the hub sets it as Hub:PublicUrl.`,
  addressLabel: 'Webhook address',
  check: 'Is all well?',
  checkHint: (channel: string) => `Asks ${channel}, with the settings that are saved.`,
  checkNow: 'Check connection',
  well: 'Well:',
  notWell: 'Not well:',
  nothingToCheck: 'There is nothing to check on this channel.',
  upkeep: 'This inbox',
  unreadable: (count: number) =>
    count === 0
      ? 'Everything that came in could be read.'
      : count === 1
        ? '1 thing that came in could not be read and was kept aside.'
        : `${count} things that came in could not be read and were kept aside.`,
  pause: 'Pause it',
  pauseHint: 'Nothing comes in and nothing goes out; it waits until you let it go on.',
  pauseNow: 'Pause',
  goOn: 'Let it go on',
  goOnHint: 'Messages come in and go out again.',
  goOnNow: 'Go on',
  webhookSecret: 'Webhook secret',
  webhookSecretHint: (channel: string) =>
    `By it the hub knows that it is ${channel} that calls. A new one is handed over at once; the one before serves for another day.`,
  newWebhookSecret: 'New webhook secret',
  rotated: 'There is a new webhook secret.',
  remove: 'Remove it',
  removeHint: 'Its conversations stay.',
  removeOpen: 'Remove…',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: (channel: string) =>
    `Nothing more comes in from ${channel} and nothing goes out, and the credentials are forgotten. The conversations stay and can be read.`,
  removeNow: 'Remove',
  removed: (name: string) => `${name} was removed.`,
};

export const texts = inLanguage(en, de);

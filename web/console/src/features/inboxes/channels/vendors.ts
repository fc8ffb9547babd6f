import {
  IconBrandTelegram,
  IconBrandWhatsapp,
  IconDeviceMobileMessage,
  IconMessage,
  type IconProps,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { texts } from './texts';

/** The channel of web pages; every other one is a vendor's. */
export const webChannel = 'webchat';

/** A field of a channel, by the name that the hub knows it by. */
export type ChannelField = {
  readonly name: keyof typeof texts.fields;
  readonly part: 'settings' | 'secrets';
  /** Whether it can wait until the inbox is there. */
  readonly isLater?: true;
};

/** What the console knows of a channel. */
export type Vendor = {
  readonly label: string;
  readonly Icon: ComponentType<IconProps>;
  readonly fields: readonly ChannelField[];
  /** Where its fields are found, and the way there. */
  readonly guide?: { readonly words: string; readonly href: string; readonly link: string };
  /** Whether it proves itself by a secret that the hub makes; others sign with a credential of their own. */
  readonly provesBySecret?: true;
};

const twilioFields: readonly ChannelField[] = [
  { name: 'accountSid', part: 'settings' },
  { name: 'authToken', part: 'secrets' },
  { name: 'number', part: 'settings' },
];
const apart: ChannelField = { name: 'apart', part: 'settings', isLater: true };
const twilio = { href: 'https://console.twilio.com', link: texts.openTwilio };

const vendors: Readonly<Record<string, Vendor>> = {
  [webChannel]: { label: texts.web, Icon: IconWorld, fields: [] },
  telegram: {
    label: 'Telegram',
    Icon: IconBrandTelegram,
    fields: [
      { name: 'token', part: 'secrets' },
      { name: 'mode', part: 'settings' },
    ],
    guide: { words: texts.guides.telegram, href: 'https://t.me/BotFather', link: texts.openBotFather },
    provesBySecret: true,
  },
  whatsapp: {
    label: 'WhatsApp',
    Icon: IconBrandWhatsapp,
    fields: [...twilioFields, { name: 'listTitle', part: 'settings', isLater: true }, apart],
    guide: { words: texts.guides.whatsapp, ...twilio },
  },
  sms: {
    label: 'SMS',
    Icon: IconDeviceMobileMessage,
    fields: [...twilioFields, apart],
    guide: { words: texts.guides.sms, ...twilio },
  },
};

/** The channels that inboxes can be made for, in the order in which they are offered. */
export const knownChannels: readonly string[] = Object.keys(vendors);

/** What is known of a channel; of one that a newer hub has, its name. */
export function vendorOf(channel: string): Vendor {
  return vendors[channel] ?? { label: channel, Icon: IconMessage, fields: [] };
}

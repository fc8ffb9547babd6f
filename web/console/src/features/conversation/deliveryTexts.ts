import { inLanguage } from '../../common/inLanguage';
import { de } from './deliveryTexts.de';

export const en = {
  state: {
    pending: 'Sending…',
    unknown: 'May not have arrived',
    sent: 'Sent',
    failed: 'Not delivered',
    delivered: 'Delivered',
    read: 'Read',
  },
  cause: {
    channelTrouble: 'The channel has trouble.',
    tooFast: 'The channel takes no more for a moment.',
    blocked: 'The visitor has blocked you or opted out.',
    unreachable: 'Nobody can be reached at this address.',
    windowClosed: 'The visitor’s last message is too old: only an approved template may be sent.',
    fileRefused: 'The channel did not take the file.',
    contentRefused: 'The channel did not take this message.',
    templateRefused: 'The template is missing, not approved, or its variables do not fit.',
    policyRefused: 'The channel’s policies forbid it.',
    misconfigured: 'The inbox’s credentials or sender are not accepted. An admin has to look at it.',
    noAnswer: 'The channel did not answer, so nobody knows whether it arrived.',
    expired: 'It was tried for a day.',
  },
  code: (code: string) => `Error code ${code}`,
  retry: 'Try again',
  fetching: 'The file is on its way…',
  missing: 'The file could not be fetched.',
  windowClosed:
    'The visitor’s last message is more than a day old. This channel takes no free text until they write again.',
  unreachable: 'The visitor has blocked messages from here. They can only be answered once they write again.',
};

export const texts = inLanguage(en, de);

import { de } from './causeTexts.de';
import { inLanguage } from './inLanguage';

/** Why a message did not arrive, in words. */
export const en = {
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
  cancelled: 'An admin has given it up.',
};

export const causeTexts = inLanguage(en, de);

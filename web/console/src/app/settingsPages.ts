import { may, type Permission, type Permitted } from '@omnichannel/shared/protocol/console/permissions';

/** The parts of the settings in order, with what each needs. */
export const settingsPages = {
  inboxes: 'settings.inboxes',
  departments: 'settings.departments',
  team: 'settings.team',
  routing: 'settings.departments',
  tags: 'settings.tags',
  closing: 'settings.closing',
  jobs: 'jobs.manage',
  audit: 'audit.read',
} as const satisfies Readonly<Record<string, Permission>>;

export type SettingsPage = keyof typeof settingsPages;

/** The parts of the settings that somebody may see. */
export function settingsPagesOf(me: Permitted): readonly SettingsPage[] {
  return (Object.keys(settingsPages) as SettingsPage[]).filter((page) => may(me, settingsPages[page]));
}

import { maySound } from './chime';
import { noticePermission } from './desktopNotice';
import { texts } from './texts';

/** What the browser keeps from this operator's ears and eyes, in sentences; empty where all works. `wants` is what they chose. */
export async function blockedAlerts(wants: {
  readonly sound: boolean;
  readonly desktop: boolean;
}): Promise<readonly string[]> {
  const silent = wants.sound && !(await maySound());
  const permission = noticePermission();
  return [
    ...(silent ? [texts.blocked.sound] : []),
    ...(wants.desktop && permission === 'denied' ? [texts.blocked.desktop] : []),
    ...(wants.desktop && permission === 'default' ? [texts.blocked.ask] : []),
  ];
}

import type { WidgetSettings } from './widgetSettings';

const system = () => matchMedia('(prefers-color-scheme: dark)');

/** Whether the widget is dark now: as it is set, else as the visitor's system has it. */
export function isDark({ theme }: Pick<WidgetSettings, 'theme'>): boolean {
  return theme === 'dark' || (theme === 'auto' && system().matches);
}

/** Calls back when the visitor's system turns dark or light. */
export function watchSystem(changed: () => void): void {
  system().addEventListener('change', changed);
}

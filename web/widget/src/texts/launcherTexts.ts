import type { LauncherTexts } from './languages/en';

/** The launcher's texts by file; apart from the panel's, so that the loader carries only its own. */
export const launcherTexts = import.meta.glob<LauncherTexts>('./languages/*.ts', { eager: true, import: 'launcher' });

import { notifications } from '@mantine/notifications';
import { request } from '../common/request';
import { texts } from './texts';

/** Leaves by loading the page anew, so that nothing of the session stays in memory. */
export async function signOut(): Promise<void> {
  try {
    await request('/api/session', { method: 'DELETE', read: () => true });
    toSignIn();
  } catch {
    notifications.show({ message: texts.signOutFailed });
  }
}

/** Goes to the sign-in page with nothing of the session left in memory. */
export function toSignIn(): void {
  location.assign('/console/sign-in');
}

import { type ActiveAlert, isPressing } from './applyAlertEvent';

/**
 * The alerts as they have to be answered: what runs out, what I was given, who waits, what is only news. Those of a kind
 * stay as they stand. There is room for few, and an offer that nobody sees is lost.
 */
export function byUrgency(alerts: readonly ActiveAlert[]): readonly ActiveAlert[] {
  return [...alerts].sort((one, other) => rank(one) - rank(other));
}

function rank(alert: ActiveAlert): number {
  if (alert.about === 'offer') {
    return 0;
  }
  if (alert.about === 'waiting') {
    return 2;
  }
  return isPressing(alert) ? 1 : 3;
}

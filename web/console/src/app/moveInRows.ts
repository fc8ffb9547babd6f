import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, KeyJ: 1, KeyK: -1 };

/** Moves the focus from row to row of a list by the arrows, and where `letters` are allowed by J and K too. */
export function moveInRows(event: KeyboardEvent<HTMLElement>, letters: boolean): void {
  const step = steps[event.code];
  const pressed = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
  if (step === undefined || pressed || !row || (event.code.startsWith('Key') && !letters)) {
    return;
  }
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[rows.indexOf(row) + step];
  event.preventDefault();
  next?.focus();
}

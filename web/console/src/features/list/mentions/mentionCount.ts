const most = 99;

/** How many mentions are unread, as it is shown: never more than "99+". */
export function mentionCount(count: number): string {
  return count > most ? `${most}+` : String(count);
}

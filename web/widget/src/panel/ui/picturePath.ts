const person = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Where the hub keeps the picture of whoever wrote; empty for the bot, which has none. */
export function picturePath(authorId: string): string {
  return person.test(authorId) ? `/pictures/${authorId}` : '';
}

/** Where the picture of an operator lies; `version` is what the hub calls it now, so that a new one is seen at once. */
export function picturePath(operatorId: string, version: string): string {
  return `/pictures/${operatorId}?v=${version}`;
}

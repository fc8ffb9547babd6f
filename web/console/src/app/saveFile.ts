/** Downloads what lies at an address of the hub, under the name the hub gives it. */
export function saveFile(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}

/** Calls back when another tab of this visitor has stored a text under the name; null means that it took it away. */
export function onStored(name: string, changed: (text: string | null) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === name) {
      changed(newValue);
    }
  });
}

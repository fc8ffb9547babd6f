import { texts } from './texts';

/** How a collected field is called: by a word everybody knows, else its name in the flow written as words. */
export function fieldLabel(name: string): string {
  const known = texts.fields[name.toLowerCase()];
  if (known) {
    return known;
  }
  const words = name
    .replace(/([\p{Ll}\p{Nd}])(\p{Lu})|(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1$3 $2$4')
    .split(/[\s._-]+/)
    .filter(Boolean)
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLocaleLowerCase()))
    .join(' ');
  return words === '' ? name : words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

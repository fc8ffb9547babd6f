/** The visitor's own form of the language the panel speaks, so that words and figures beside them fit together. */
export function locale(): string {
  const { lang } = document.documentElement;
  return navigator.language.startsWith(lang) ? navigator.language : lang;
}

/** Texts, and the tag of the language they are written in. */
export interface InLanguage<T> {
  readonly lang: string;
  readonly texts: T;
}

/** The texts for what a browser asks for: `de-AT` gets `de-AT`, else `de`, else the fallback, English. */
export function inLanguage<T>(files: Readonly<Record<string, T>>, wanted: string, fallback: T): InLanguage<T> {
  for (const lang of [wanted, wanted.split('-', 1)[0] ?? '']) {
    const texts = files[`./languages/${lang}.ts`];
    if (texts !== undefined) {
      return { lang, texts };
    }
  }

  return { lang: 'en', texts: fallback };
}

/** How times and numbers are written: as the reader's own kind of English does it. */
export const locale = navigator.languages?.find((language) => language.startsWith('en')) ?? 'en-GB';

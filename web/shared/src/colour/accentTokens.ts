type Colour = readonly [number, number, number];

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
/** The darkest ground of light mode and the lightest of dark mode that words stand on (`--surface-hover` in tokens.css). */
const lightGround: Colour = [233, 235, 241];
const darkGround: Colour = [48, 51, 59];
/** `--surface` in dark mode. */
const darkSurface: Colour = [23, 24, 28];
/** WCAG 2.2, 1.4.3: what words need against their ground. */
const readable = 4.5;

/**
 * The accent's tokens for a colour of the customer's: words on it in black or white, whichever can be read, and the
 * colour itself made darker or lighter until it can be read as words. Empty for a text that is no `#rrggbb`.
 */
export function accentTokens(accent: string, dark: boolean): Readonly<Record<string, string>> {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) {
    return {};
  }

  const colour = parse(accent);
  const words = blackOrWhiteOn(accent) === '#000' ? black : white;
  const ground = dark ? darkSurface : white;
  const asWords = dark ? readableOn(colour, darkGround, white) : readableOn(colour, lightGround, black);
  return {
    '--accent': accent,
    '--accent-bright': accent,
    // Away from the words on it, so that what is pressed stays readable.
    '--accent-strong': css(mix(colour, words === white ? black : white, 0.16)),
    '--accent-soft': css(mix(colour, ground, dark ? 0.8 : 0.9)),
    '--accent-line': css(mix(colour, ground, dark ? 0.5 : 0.7)),
    '--accent-text': css(asWords),
    '--on-accent': blackOrWhiteOn(accent),
    '--on-accent-soft': blackOrWhiteOn(accent),
  };
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  return contrastOf(parse(one), parse(other));
}

/** The colour of words on an accent: white, and black where white could not be read. One of them always reaches 4.5. */
export function blackOrWhiteOn(accent: string): '#000' | '#fff' {
  return luminance(parse(accent)) <= 1.05 / readable - 0.05 ? '#fff' : '#000';
}

function readableOn(colour: Colour, ground: Colour, towards: Colour): Colour {
  let share = 0;
  let tried = colour;
  while (contrastOf(tried, ground) < readable && share < 1) {
    share += 0.1;
    tried = mix(colour, towards, share);
  }

  return tried;
}

function contrastOf(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const weights = [0.2126, 0.7152, 0.0722];
  return colour.reduce((sum, part, index) => {
    const share = part / 255;
    const linear = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    return sum + linear * (weights[index] ?? 0);
  }, 0);
}

function mix(colour: Colour, other: Colour, share: number): Colour {
  return colour.map((part, index) =>
    Math.round(part + ((other[index] ?? 0) - part) * Math.min(share, 1)),
  ) as unknown as Colour;
}

function parse(hex: string): Colour {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)) as unknown as Colour;
}

function css(colour: Colour): string {
  return `rgb(${colour.join(' ')})`;
}

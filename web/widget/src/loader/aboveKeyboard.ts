import { fullScreen } from './fullScreen';

/**
 * Keeps a panel that fills the screen above the keyboard. A phone lays its keyboard over the page without making it
 * smaller, and tells nothing of it to a framed page: only the outer one sees what is left.
 */
export function aboveKeyboard(frame: HTMLElement): void {
  const seen = window.visualViewport;
  if (!seen) {
    return;
  }

  const small = matchMedia(fullScreen);
  const fit = () => {
    // To somebody who has zoomed in, less is visible because they want it so.
    const fits = small.matches && seen.scale < 1.1;
    frame.style.blockSize = fits ? `${seen.height}px` : '';
    frame.style.insetBlockStart = fits ? `${seen.offsetTop}px` : '';
  };
  seen.addEventListener('resize', fit);
  seen.addEventListener('scroll', fit);
  fit();
}

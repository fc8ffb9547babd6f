/** Whether fingers are all there is: then a field that takes the focus brings up a keyboard over half the screen. */
export function touchOnly(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

import { readStored } from '../../common/storage';

/** Where the browser keeps whether messages are held; `off` sends them at once. */
export const undoSendKey = 'omnichannel.undo-send';

const window = 5000;

/** For how many milliseconds a message can be taken back; 0 where the operator wants none of that. */
export function holdFor(): number {
  return readStored(undoSendKey) === 'off' ? 0 : window;
}

import { defaultLimits, type Limits } from '../files/limits';
import type { Outgoing } from '../outbox/outgoing';
import { emptyTranscript, type Transcript } from './transcript';

/** What the line to the hub does; `unavailable` means that the hub will not have us. */
export type LineState = 'idle' | 'connecting' | 'online' | 'reconnecting' | 'unavailable';

/** Everything the panel shows. */
export interface ChatState {
  readonly line: LineState;
  readonly networkDown: boolean;
  readonly userId: string;
  readonly limits: Limits;
  readonly transcript: Transcript;
  readonly outgoing: readonly Outgoing[];
  /** Whether the first frame has come, so that what follows is news and not history. */
  readonly caughtUp: boolean;
  /** Whether the hub said that this conversation can not be continued. */
  readonly closedForGood: boolean;
  readonly startFailed: boolean;
  readonly unread: number;
}

export const initialState: ChatState = {
  line: 'idle',
  networkDown: false,
  userId: '',
  limits: defaultLimits,
  transcript: emptyTranscript,
  outgoing: [],
  caughtUp: false,
  closedForGood: false,
  startFailed: false,
  unread: 0,
};

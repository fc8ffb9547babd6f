import { inLanguage } from '../../common/inLanguage';
import { de } from './texts.de';

/** Words of the dialog in which somebody is chosen. */
export const en = {
  titles: {
    reassign: (visitor: string) => `Give the chat with ${visitor} to somebody`,
    transfer: (visitor: string) => `Ask somebody to take the chat with ${visitor}`,
    invite: (visitor: string) => `Ask somebody into the chat with ${visitor}`,
  },
  leads: {
    reassign: 'They have it at once, without being asked.',
    transfer: 'It stays with you until somebody has accepted.',
    invite: 'They write beside whoever has the chat.',
  },
  department: 'Department',
  departmentOption: (name: string, available: number) =>
    available === 0 ? `${name} (nobody available)` : `${name} (${available} available)`,
  person: 'To whom',
  anybody: 'Anybody in this department',
  anybodyHint: 'Whoever accepts first has the chat.',
  you: (name: string) => `${name} (you)`,
  load: (load: number, cap: number) => (load === 1 ? `1 chat of ${cap}` : `${load} chats of ${cap}`),
  full: (load: number, cap: number) => `${load} chats of ${cap}: full`,
  nobody: (department: string) => `Nobody in ${department} is available now.`,
  nobodyThere: (department: string) => `Nobody else of ${department} is there now.`,
  reason: 'Reason',
  reasonHint: 'Only operators see it.',
  submit: { reassign: 'Give the chat', transfer: 'Ask', invite: 'Ask in' },
  choose: 'Choose somebody first.',
  gone: (name: string) => `${name} is not available any more. Choose somebody else.`,
  given: (name: string) => `${name} has the chat now.`,
  overCap: (name: string) => `${name} has the chat now, and more chats than they should.`,
  asked: (name: string) => `${name} has been asked in.`,
  leave: {
    title: 'You still have chats',
    has: (count: number) =>
      count === 1
        ? 'One visitor is yours. Given back, the chat keeps its place in front of those who came later. Kept, it waits for you only where its department allows that.'
        : `${count} visitors are yours. Given back, the chats keep their places in front of those who came later. Kept, they wait for you only where their department allows that.`,
    keep: 'Keep and sign out',
    giveBack: 'Give back and sign out',
  },
  shiftEnd: {
    title: 'Hand over all chats of somebody',
    lead: 'For the end of a shift: whoever gets them has them at once. Chats in a department that they are not in stay.',
    from: 'Whose chats',
    chooseFrom: 'Choose whose chats to hand over',
    has: (name: string, load: number) => (load === 1 ? `${name}: 1 chat` : `${name}: ${load} chats`),
    nobody: 'Nobody has a chat now.',
    toQueues: 'Back to their queues',
    submit: 'Hand over',
    moved: (count: number) => (count === 1 ? '1 chat was handed over.' : `${count} chats were handed over.`),
    overCap: (name: string) => `${name} has more chats now than they should.`,
    stayed: (count: number, why: string) =>
      count === 1 ? `1 chat stays where it was. ${why}` : `${count} chats stay where they were. ${why}`,
  },
  failed: 'Who is available did not load.',
  loading: 'Looking who is available',
};

export const texts = inLanguage(en, de);

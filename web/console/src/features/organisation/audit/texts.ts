import { inLanguage } from '../../../common/inLanguage';
import { de } from './texts.de';

type One = Readonly<Record<string, (by: string) => string>>;
type Two = Readonly<Record<string, (by: string, person: string) => string>>;

/** Words of the audit log. */
export const en = {
  title: 'Audit log',
  lead: 'What people did by a right over others’ work.',
  empty: 'Nothing yet.',
  more: 'Show more',
  open: 'Open the chat',
  gaveRole: (by: string, person: string, role: string) => `${by} gave ${person} the role ${role}`,
  acts: {
    'conversation.reassign': (by: string) => `${by} gave a chat away`,
    'conversation.requeue': (by: string) => `${by} put a chat back into the queue`,
    'conversation.takeOver': (by: string) => `${by} took a chat over`,
    'conversation.monitor': (by: string) => `${by} watched a chat`,
    'conversation.monitorEnd': (by: string) => `${by} stopped watching a chat`,
    'conversation.join': (by: string) => `${by} joined a chat`,
    'conversation.end': (by: string) => `${by} ended a chat`,
    'conversation.undoEnd': (by: string) => `${by} took the end of a chat back`,
    'conversation.deleteMessage': (by: string) => `${by} deleted a message of a chat`,
    'conversation.redeliver': (by: string) => `${by} had a message of a chat sent again`,
    'department.save': (by: string) => `${by} changed a department`,
    'department.delete': (by: string) => `${by} deleted a department`,
    'operator.change': (by: string) => `${by} changed what is set for somebody`,
    'operator.join': (by: string) => `${by} followed the invitation and joined`,
    'routing.save': (by: string) => `${by} changed the routing rules`,
    'contact.noteDelete': (by: string) => `${by} deleted a note about a contact`,
    'tags.save': (by: string) => `${by} changed the tags`,
    'job.retry': (by: string) => `${by} had a job tried once more`,
    'job.cancel': (by: string) => `${by} gave a job up`,
    'idle.save': (by: string) => `${by} changed when whoever is idle becomes away`,
    'closing.save': (by: string) => `${by} changed when chats end`,
  } as One,
  actsWith: {
    'conversation.reassign': (by: string, person: string) => `${by} gave a chat to ${person}`,
    'conversation.requeue': (by: string, person: string) => `${by} put a chat of ${person} back into the queue`,
    'conversation.takeOver': (by: string, person: string) => `${by} took a chat over from ${person}`,
    'conversation.monitor': (by: string, person: string) => `${by} watched a chat of ${person}`,
    'conversation.monitorEnd': (by: string, person: string) => `${by} stopped watching a chat of ${person}`,
    'conversation.join': (by: string, person: string) => `${by} joined a chat of ${person}`,
    'conversation.invite': (by: string, person: string) => `${by} asked ${person} into a colleague’s chat`,
    'conversation.end': (by: string, person: string) => `${by} ended a chat of ${person}`,
    'conversation.undoEnd': (by: string, person: string) => `${by} took the end of a chat of ${person} back`,
    'conversation.reopen': (by: string, person: string) => `${by} opened a chat of ${person} again`,
    'conversation.contact': (by: string, person: string) => `${by} changed the contact in a chat of ${person}`,
    'conversation.deleteMessage': (by: string, person: string) => `${by} deleted a message by ${person}`,
    'conversation.redeliver': (by: string, person: string) => `${by} had a message in a chat of ${person} sent again`,
    'contact.noteDelete': (by: string, person: string) => `${by} deleted a note by ${person} about a contact`,
    'operator.change': (by: string, person: string) => `${by} changed what is set for ${person}`,
    'operator.invite': (by: string, person: string) => `${by} made an invitation link for ${person}`,
    'operator.uninvite': (by: string, person: string) => `${by} withdrew the invitation of ${person}`,
    'operator.deactivate': (by: string, person: string) => `${by} deactivated ${person}`,
    'operator.reactivate': (by: string, person: string) => `${by} reactivated ${person}`,
  } as Two,
};

export const texts = inLanguage(en, de);

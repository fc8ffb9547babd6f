import type { Activity, ActivitySet, Attachment, CardAction } from './activity';
import { fieldsOf, isFields, listOf, parseJson, textOf } from './fields';

/** Reads one activity; null where it is no object or has no type. */
export function readActivity(json: unknown): Activity | null {
  if (!isFields(json) || textOf(json.type) === '') {
    return null;
  }

  const from = fieldsOf(json.from);
  const channelData = fieldsOf(json.channelData);
  return {
    type: textOf(json.type),
    id: textOf(json.id),
    name: textOf(json.name),
    timestamp: textOf(json.timestamp),
    from: { id: textOf(from.id), name: textOf(from.name), role: textOf(from.role) },
    text: textOf(json.text),
    value: json.value,
    attachments: listOf(json.attachments).filter(isFields).map(readAttachment),
    suggestedActions: listOf(fieldsOf(json.suggestedActions).actions).filter(isFields).map(readAction),
    clientActivityId: textOf(channelData.clientActivityID),
    change: readChange(fieldsOf(channelData.omnichannel)),
    forForeignClients: fieldsOf(channelData.omnichannel).ended === true,
  };
}

function readChange(mark: Record<string, unknown>): Activity['change'] {
  if (textOf(mark.deleted) !== '') {
    return 'deleted';
  }
  return textOf(mark.edited) === '' ? '' : 'edited';
}

/** Reads one text frame; null for keep-alives and for anything that is no ActivitySet. */
export function readActivitySet(frame: string): ActivitySet | null {
  const json = parseJson(frame);
  if (!isFields(json) || !Array.isArray(json.activities)) {
    return null;
  }

  const activities = json.activities.map(readActivity).filter((activity) => activity !== null);
  return { activities, watermark: textOf(json.watermark), after: textOf(json.after) };
}

function readAttachment(json: Record<string, unknown>): Attachment {
  return { contentType: textOf(json.contentType), name: textOf(json.name), url: textOf(json.contentUrl) };
}

function readAction(json: Record<string, unknown>): CardAction {
  return { type: textOf(json.type), title: textOf(json.title), value: json.value };
}

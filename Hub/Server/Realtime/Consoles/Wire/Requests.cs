using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Realtime.Consoles.Wire;

/// <summary>A conversation to open or close on the screen, or to type in.</summary>
internal sealed record TargetRequest(Guid ConversationId);

/// <summary>A command about a conversation.</summary>
internal sealed record CommandRequest(Guid ClientCommandId, Guid ConversationId);

/// <summary>A command about one message.</summary>
internal sealed record MessageRequest(Guid ClientCommandId, Guid ConversationId, long Sequence);

/// <summary>Something to say; or, where <paramref name="Page"/> is set, a page to suggest, whose address is the text.</summary>
internal sealed record SendRequest(
    Guid ClientCommandId, Guid ConversationId, string? Text, IReadOnlyList<string>? FileIds, long LastSeen, bool Force, bool Page = false);

/// <summary>A note for colleagues, and whom it mentions.</summary>
internal sealed record NoteRequest(Guid ClientCommandId, Guid ConversationId, string? Text, IReadOnlyList<string>? FileIds, IReadOnlyList<Guid>? Mentions);

/// <summary>Tags to put on and to take off, by the names that are shown.</summary>
internal sealed record TagRequest(Guid ClientCommandId, Guid ConversationId, IReadOnlyList<string>? Added, IReadOnlyList<string>? Removed);

/// <summary>An approved template to send, with what stands in its holes.</summary>
internal sealed record SendTemplateRequest(
    Guid ClientCommandId, Guid ConversationId, string? TemplateId, IReadOnlyDictionary<string, string>? Variables, long LastSeen, bool Force);

/// <summary>A conversation to begin by a template, with the contact of another one.</summary>
internal sealed record StartRequest(
    Guid ClientCommandId, Guid ConversationId, Guid InboxId, string? TemplateId, IReadOnlyDictionary<string, string>? Variables);

/// <summary>Another text for a message.</summary>
internal sealed record EditRequest(Guid ClientCommandId, Guid ConversationId, long Sequence, string? Text);

/// <summary>A message to take back.</summary>
internal sealed record DeleteRequest(Guid ClientCommandId, Guid ConversationId, long Sequence);

/// <summary>A deadline to set.</summary>
internal sealed record EndInRequest(Guid ClientCommandId, Guid ConversationId, int Seconds);

/// <summary>Somebody to give a conversation to.</summary>
internal sealed record ReassignRequest(Guid ClientCommandId, Guid ConversationId, Guid DepartmentId, Guid OperatorId, string? Note);

/// <summary>All conversations of somebody, to give to somebody else or, when nobody is named, back to their queues.</summary>
internal sealed record ReassignAllRequest(Guid ClientCommandId, Guid FromOperatorId, Guid? DepartmentId, Guid? ToOperatorId, string? Note);

/// <summary>A colleague, or when none is named a department, to offer a conversation to.</summary>
internal sealed record TransferRequest(Guid ClientCommandId, Guid ConversationId, Guid DepartmentId, Guid? OperatorId, string? Note);

/// <summary>An answer to an offer.</summary>
internal sealed record OfferRequest(Guid ClientCommandId, Guid ConversationId, Guid OfferId, string? Reason = null);

/// <summary>A colleague to ask in.</summary>
internal sealed record InviteRequest(Guid ClientCommandId, Guid ConversationId, Guid OperatorId);

/// <summary>A status to take, and why.</summary>
internal sealed record StatusRequest(
    Guid ClientCommandId,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status,
    string? Reason = null);

/// <summary>A key, a pointer or a finger has touched the console within the last minute.</summary>
internal sealed record ActiveRequest;

/// <summary>What is kept of the contact from now on; null leaves a field as it is, an empty text empties it.</summary>
internal sealed record SetContactRequest(Guid ClientCommandId, Guid ConversationId, string? Name, string? Email, string? Phone);

/// <summary>How far somebody has read.</summary>
internal sealed record ReadRequest(Guid ConversationId, long Sequence);

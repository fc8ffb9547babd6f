using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Realtime.Consoles.Wire;

/// <summary>A conversation to open or close on the screen, or to type in.</summary>
internal sealed record TargetRequest(Guid ConversationId);

/// <summary>A command about a conversation.</summary>
internal sealed record CommandRequest(Guid ClientCommandId, Guid ConversationId);

/// <summary>Something to say.</summary>
internal sealed record SendRequest(Guid ClientCommandId, Guid ConversationId, string? Text, IReadOnlyList<string>? FileIds, long LastSeen, bool Force);

/// <summary>Another text for a message.</summary>
internal sealed record EditRequest(Guid ClientCommandId, Guid ConversationId, long Sequence, string? Text);

/// <summary>A message to take back.</summary>
internal sealed record DeleteRequest(Guid ClientCommandId, Guid ConversationId, long Sequence);

/// <summary>A deadline to set.</summary>
internal sealed record EndInRequest(Guid ClientCommandId, Guid ConversationId, int Seconds);

/// <summary>A status to take.</summary>
internal sealed record StatusRequest(
    Guid ClientCommandId,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status);

/// <summary>How far somebody has read.</summary>
internal sealed record ReadRequest(Guid ConversationId, long Sequence);

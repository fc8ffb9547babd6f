using Omnichannel.Core;

namespace Omnichannel.Handoff.Assignment;

/// <summary>A conversation that waits in a department's queue.</summary>
public sealed record WaitingChat
{
    /// <summary>Gets which.</summary>
    public required ConversationId Id { get; init; }

    /// <summary>Gets how much more urgent than others it is; higher goes first.</summary>
    public int Priority { get; init; }

    /// <summary>Gets since when it waits, in UTC.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>Gets the operator who had it last; null when nobody did.</summary>
    public OperatorId? LastOwner { get; init; }

    /// <summary>Gets who was offered it in this queue and did not take it.</summary>
    public IReadOnlyCollection<OperatorId> PassedOver { get; init; } = [];

    /// <summary>Gets the skills that whoever takes it must have, in lower case.</summary>
    public IReadOnlyCollection<string> Skills { get; init; } = [];

    /// <summary>Gets the language that whoever takes it must speak; null for any.</summary>
    public string? Language { get; init; }
}

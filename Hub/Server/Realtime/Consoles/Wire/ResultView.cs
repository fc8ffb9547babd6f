using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Handovers;

namespace Omnichannel.Hub.Realtime.Consoles.Wire;

/// <summary>What came of a command.</summary>
internal sealed record ResultView
{
    public required bool Ok { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    public long? Sequence { get; init; }

    public NamedView? Owner { get; init; }

    /// <summary>Gets the conversation that was begun, or the open one that stands in the way; null for every other command.</summary>
    public Guid? ConversationId { get; init; }

    public IReadOnlyList<EntryView> Missed { get; init; } = [];

    /// <summary>Gets who could get it instead, as of now; null unless somebody was not available.</summary>
    public IReadOnlyList<TargetView>? Candidates { get; init; }

    /// <summary>Gets a value indicating whether whoever got it has more than they should.</summary>
    public bool OverCap { get; init; }

    /// <summary>Gets a value indicating whether it changed anything, now or at its first time; false when it was fine and there was nothing to do.</summary>
    [JsonIgnore]
    public bool Changed { get; init; }

    public static ResultView Done(long? sequence = null) => new() { Ok = true, Sequence = sequence };

    public static ResultView Refused(string code, string message) => new() { Ok = false, Code = code, Message = message };
}

using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>What the model expects of one entry of the log.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="By">Its author.</param>
/// <param name="Public">Whether the visitor sees it.</param>
/// <param name="What">The activity's type, and for events the name: <c>event:omnichannel.ending</c>.</param>
internal sealed record ModelEntry(long Sequence, Author By, bool Public, string What)
{
    public required int Epoch { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What a list row shows of it.</summary>
    public string? Text { get; init; }

    public string? Words { get; init; }

    public string? File { get; init; }

    /// <summary>The message that it changes.</summary>
    public long? Of { get; init; }

    public bool Suppressed { get; init; }

    public bool IsPublicMessage => Public && What == "message";

    public bool IsNote => !Public && What == "message" && By.Kind == AuthorKind.Operator;

    public static string Name(LogEntry entry) => entry.Activity.Type == "event" ? $"event:{entry.Activity.Name}" : entry.Activity.Type;
}

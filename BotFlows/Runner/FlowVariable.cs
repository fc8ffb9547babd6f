using System.Text.Json;

namespace Omnichannel.BotFlows.Runner;

/// <summary>A value that a run has collected.</summary>
public sealed record FlowVariable
{
    /// <summary>Gets the value.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>Gets the sequence of the message it came from; null when no message gave it.</summary>
    public long? Sequence { get; init; }

    /// <summary>Gets a value indicating whether the visitor gave it, so that operators see it among the collected fields.</summary>
    public bool Field { get; init; }
}

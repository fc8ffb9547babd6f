using System.Text.Json;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Definition;

/// <summary>The outer shape of a flow file; each block is read afterwards by its kind.</summary>
internal sealed record FlowDocument
{
    public required int SchemaVersion { get; init; }

    public required string Name { get; init; }

    public required string Start { get; init; }

    public FlowSettings? Settings { get; init; }

    public required IReadOnlyList<JsonElement> Blocks { get; init; }
}

using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Blocks;

/// <summary>The kinds of blocks: a closed table, so a file can never name a type of its own choice.</summary>
internal static class BlockKinds
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> Types = new Dictionary<string, JsonTypeInfo>
    {
        ["message"] = FlowJsonContext.Default.MessageBlock,
        ["buttons"] = FlowJsonContext.Default.ButtonsBlock,
        ["ask"] = FlowJsonContext.Default.AskBlock,
        ["condition"] = FlowJsonContext.Default.ConditionBlock,
        ["setVariable"] = FlowJsonContext.Default.SetVariableBlock,
        ["httpRequest"] = FlowJsonContext.Default.HttpRequestBlock,
        ["subFlow"] = FlowJsonContext.Default.SubFlowBlock,
        ["wait"] = FlowJsonContext.Default.WaitBlock,
        ["tag"] = FlowJsonContext.Default.TagBlock,
        ["note"] = FlowJsonContext.Default.NoteBlock,
        ["setContact"] = FlowJsonContext.Default.SetContactBlock,
        ["leaveMessage"] = FlowJsonContext.Default.LeaveMessageBlock,
        ["handoff"] = FlowJsonContext.Default.HandoffBlock,
        ["end"] = FlowJsonContext.Default.EndBlock,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the names of all kinds, sorted, for messages to a person.</summary>
    public static string Names { get; } = string.Join(", ", Types.Keys.Order(StringComparer.Ordinal));

    /// <summary>Finds how a kind is read.</summary>
    /// <returns>Null when there is no such kind.</returns>
    public static JsonTypeInfo? Find(string kind) => Types.GetValueOrDefault(kind);
}

using Omnichannel.BotFlows.Blocks.SubFlow;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Validation;

/// <summary>All ways from one block to others, also those that no exit of its own shows: for failures, and for silence.</summary>
internal static class FlowWays
{
    /// <summary>Lists every block that may follow.</summary>
    public static IEnumerable<FlowBlock> From(FlowDefinition flow, FlowBlock block) => Find(
        flow,
        block.AllExits().Select(exit => exit.Target)
            .Append(block.FailsOutside ? flow.Settings.OnError : null)
            .Append(Idle(flow, block)));

    /// <summary>Lists every block that may follow while the visitor writes nothing.</summary>
    public static IEnumerable<FlowBlock> WithoutAnswer(FlowDefinition flow, FlowBlock block) =>
        block.WaitsForVisitor ? Find(flow, [Idle(flow, block)]) : From(flow, block);

    private static string? Idle(FlowDefinition flow, FlowBlock block) =>
        block.WaitsForVisitor && (block.Silence ?? flow.Settings.Idle) is { ExitAfterSeconds: not null } idle ? idle.Next
        : block is SubFlowBlock && flow.Settings.Idle is { ExitAfterSeconds: not null } outer ? outer.Next
        : null;

    private static IEnumerable<FlowBlock> Find(FlowDefinition flow, IEnumerable<string?> targets) =>
        targets.Select(flow.Find).OfType<FlowBlock>().DistinctBy(block => block.Id);
}

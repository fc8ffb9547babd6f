using Omnichannel.BotFlows.Blocks.SubFlow;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Validation;

/// <summary>What must be true of flows that run each other.</summary>
internal static class CallRules
{
    /// <summary>Checks that no flow comes back to itself, and that not too many wait for each other.</summary>
    public static void Check(FlowDefinition flow, FlowCheck check)
    {
        foreach (var block in flow.Blocks.OfType<SubFlowBlock>())
        {
            if (block.Flow is not { Length: > 0 } name || check.Surroundings.FindFlow(name) is null)
            {
                continue;
            }

            var depth = DepthOf(name, [flow.Name], check.Surroundings);
            if (depth is null)
            {
                check.For(block).Error("flow-cycle", "flow", $"'{name}' would run '{flow.Name}' again, or itself, for ever.");
            }
            else if (depth > FlowLimits.FlowDepth)
            {
                check.For(block).Error(
                    "flows-too-deep", "flow", $"Behind '{name}' {depth} flows would wait for each other; at most {FlowLimits.FlowDepth} can.");
            }
        }
    }

    /// <summary>Tells whether a flow can be run at all from another.</summary>
    public static bool CanBeRun(string name, FlowDefinition from, FlowSurroundings surroundings) =>
        surroundings.FindFlow(name) is not null && DepthOf(name, [from.Name], surroundings) <= FlowLimits.FlowDepth;

    /// <summary>Counts the most blocks that one input can walk in a flow that can be run.</summary>
    public static int LongestOf(string name, FlowSurroundings surroundings) =>
        surroundings.FindFlow(name) is { } flow ? new GraphRules(flow, surroundings).Longest() : 0;

    // Null: it never ends. Bounded by the names on the way, of which none may come twice.
    private static int? DepthOf(string name, IReadOnlyList<string> waiting, FlowSurroundings surroundings)
    {
        if (waiting.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (waiting.Count > FlowLimits.FlowDepth || surroundings.FindFlow(name) is not { } flow)
        {
            return waiting.Count;
        }

        var deepest = waiting.Count;
        foreach (var inner in flow.Blocks.OfType<SubFlowBlock>().Select(block => block.Flow).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (DepthOf(inner, [.. waiting, name], surroundings) is not { } depth)
            {
                return null;
            }

            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}

using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.SubFlow;

/// <summary>What must be true of a <see cref="SubFlowBlock"/>.</summary>
internal static class SubFlowRules
{
    public static void Check(SubFlowBlock block, FlowCheck check)
    {
        Limit(block.With.Count, "with", check);
        Limit(block.Take.Count, "take", check);
        if (string.IsNullOrWhiteSpace(block.Flow))
        {
            check.Error("missing-flow", "flow", "Choose the flow to run.");
            return;
        }

        if (check.Surroundings.FindFlow(block.Flow) is not { } other)
        {
            check.Error("unknown-flow", "flow", $"There is no published flow '{block.Flow}'. Publish it first, or choose another.");
            return;
        }

        CheckInputs(block, other, check);
        for (var index = 0; index < block.Take.Count; index++)
        {
            if (!other.Settings.Outputs.Contains(block.Take[index].From ?? "", StringComparer.Ordinal))
            {
                check.Error(
                    "unknown-output",
                    $"take[{index}].from",
                    $"'{block.Flow}' does not give back '{block.Take[index].From}'. It gives: {Names(other.Settings.Outputs)}.");
            }
        }
    }

    private static void CheckInputs(SubFlowBlock block, FlowDefinition other, FlowCheck check)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < block.With.Count; index++)
        {
            var name = block.With[index].Name ?? "";
            if (!other.Settings.Inputs.Contains(name, StringComparer.Ordinal))
            {
                check.Error(
                    "unknown-input", $"with[{index}].name", $"'{block.Flow}' does not take '{name}'. It takes: {Names(other.Settings.Inputs)}.");
            }
            else if (!given.Add(name))
            {
                check.Error("duplicate-input", $"with[{index}].name", $"'{name}' is given twice.");
            }
        }

        foreach (var missing in other.Settings.Inputs.Where(name => !given.Contains(name)))
        {
            check.Error("missing-input", "with", $"'{block.Flow}' needs a value for '{missing}'.");
        }
    }

    private static void Limit(int count, string field, FlowCheck check)
    {
        if (count > FlowLimits.Parameters)
        {
            check.Error("too-many-parameters", field, $"There are {count} values; at most {FlowLimits.Parameters} can be passed.");
        }
    }

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names);
}

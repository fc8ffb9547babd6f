using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Validation;

/// <summary>Says what is wrong with a flow before anybody talks to it. Pure; any number of threads may call it.</summary>
/// <remarks>
/// A flow without errors never throws when it runs, with one exception: all its variables together may outgrow
/// <see cref="FlowLimits.VariablesLength"/>, because nobody knows beforehand how much visitors and servers send.
/// </remarks>
public static class FlowValidator
{
    /// <summary>Looks at a whole flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="surroundings">What it may refer to.</param>
    /// <returns>What was found: the flow as a whole first, then the blocks in the order of the file. Empty when all is well.</returns>
    public static IReadOnlyList<FlowFinding> Validate(FlowDefinition flow, FlowSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(surroundings);

        var findings = new List<FlowFinding>();
        var check = new FlowCheck(null, flow.Settings, surroundings, findings);
        CheckFlow(flow, check);

        var graph = new GraphRules(flow, surroundings);
        var variables = new VariableRules(flow);
        SettingsRules.Check(flow.Settings, check);
        graph.CheckExits(SettingsRules.Exits(flow.Settings), check);
        variables.CheckOutputs(flow, check);
        foreach (var block in flow.Blocks)
        {
            var blockCheck = check.For(block);
            CheckId(flow, block, blockCheck);
            block.Check(blockCheck);
            SettingsRules.CheckIdle(block.Silence, "idle", blockCheck);
            variables.CheckWrites(block, blockCheck);
            var reads = TemplateRules.Check(block.Templates(), blockCheck);
            variables.CheckReads(block, reads.Concat(block.Reads()), blockCheck);
            graph.CheckExits(block.AllExits(), blockCheck);
            graph.CheckReachable(block, blockCheck);
        }

        CallRules.Check(flow, check);
        if (graph.CheckLoops(check))
        {
            graph.CheckLength(check);
        }

        return Sort(flow, findings);
    }

    private static void CheckFlow(FlowDefinition flow, FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(flow.Name))
        {
            check.Error("missing-name", "name", "The flow has no name.");
        }

        if (flow.Blocks.Count == 0)
        {
            check.Error("no-blocks", "blocks", "The flow is empty. Add a block.");
        }
        else if (flow.Find(flow.Start) is null)
        {
            check.Error(
                "missing-start",
                "start",
                flow.Start.Length == 0 ? "Choose the block to start with."
                    : $"The flow starts with block '{flow.Start}', which does not exist.");
        }
    }

    private static void CheckId(FlowDefinition flow, FlowBlock block, FlowCheck check)
    {
        var isName = block.Id.Length is > 0 and <= FlowLimits.NameLength
            && block.Id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
        if (!isName)
        {
            check.Error("bad-id", "id", $"A block's id has 1 to {FlowLimits.NameLength} letters, digits, '-' and '_'.");
        }

        if (!ReferenceEquals(flow.Find(block.Id), block))
        {
            check.Error("duplicate-id", "id", $"Another block above has the id '{block.Id}' too.");
        }
    }

    private static List<FlowFinding> Sort(FlowDefinition flow, List<FlowFinding> findings)
    {
        var places = flow.Blocks
            .Select((block, index) => (block.Id, index))
            .DistinctBy(place => place.Id)
            .ToDictionary(place => place.Id, place => place.index);
        return [.. findings.OrderBy(finding => finding.BlockId is { } id ? places[id] : -1)];
    }
}

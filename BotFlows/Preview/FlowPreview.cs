using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Preview;

/// <summary>Says what the blocks of a flow say before anybody talks to it: run one by one, with names in the place of what nobody knows yet.</summary>
public static class FlowPreview
{
    /// <summary>Lets every block speak that says something when the walk enters it.</summary>
    /// <param name="flow">A flow without errors.</param>
    /// <returns>The blocks in the order of the file, with what they say; those that say nothing are left out.</returns>
    public static IReadOnlyList<FlowUtterance> Of(FlowDefinition flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var names = flow.Blocks.SelectMany(block => block.Writes()).Select(write => write.Name).Where(name => !string.IsNullOrEmpty(name)).Distinct();
        var run = FlowRun.New with { Variables = names.ToDictionary(name => name!, name => new FlowVariable { Value = FlowValue.FromText(Mark(name!)) }) };
        // The language decides how the flow speaks, so it is no mark.
        var facts = FlowFacts.None with { Values = FlowFacts.Names.Where(name => name != FlowFacts.VisitorLocale).ToDictionary(name => name, Mark) };
        return [.. flow.Blocks
            .Where(block => block.Templates().Any(use => use.Place == TemplatePlace.Text))
            .Select(block => new FlowUtterance(block.Id, Say(flow, block, run, facts)))
            .Where(utterance => utterance.Messages.Count > 0)];
    }

    private static IReadOnlyList<Activity> Say(FlowDefinition flow, FlowBlock block, FlowRun run, FlowFacts facts)
    {
        var walk = new FlowWalk(flow, run, facts);
        block.Run(walk);
        return walk.Replies;
    }

    private static string Mark(string name) => $"‹{name}›";
}

/// <summary>What a block says.</summary>
/// <param name="BlockId">The block.</param>
/// <param name="Messages">Its messages, in order.</param>
public sealed record FlowUtterance(string BlockId, IReadOnlyList<Activity> Messages);

using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.EndFlow;

/// <summary>Ends the flow.</summary>
public sealed record EndBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "end";

    /// <summary>Gets the last words, a template; null says nothing.</summary>
    public string? Text { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [];

    internal override IEnumerable<TemplateUse> Templates() => [new("text", Text, TemplatePlace.Text)];

    internal override void Check(FlowCheck check)
    {
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        walk.Say(Text);
        return new FlowMove.Finish();
    }
}

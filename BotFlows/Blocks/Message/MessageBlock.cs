using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Message;

/// <summary>Says something and goes on.</summary>
public sealed record MessageBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "message";

    /// <summary>Gets the text, a template.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [new("next", Next)];

    internal override IEnumerable<TemplateUse> Templates() => [new("text", Text, TemplatePlace.Text)];

    internal override void Check(FlowCheck check) => check.RequireText("text", Text);

    internal override FlowMove Run(FlowWalk walk)
    {
        walk.Say(Text);
        return new FlowMove.GoTo(Next);
    }
}

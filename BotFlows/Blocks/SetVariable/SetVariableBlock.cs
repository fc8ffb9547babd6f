using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.SetVariable;

/// <summary>Puts a text into a variable.</summary>
public sealed record SetVariableBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "setVariable";

    /// <summary>Gets the variable's name.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets the value, a template; null or empty clears the variable to empty text. Cut after 16,000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [new("next", Next)];

    internal override IEnumerable<TemplateUse> Templates() => [new("value", Value, TemplatePlace.Text)];

    internal override IEnumerable<VariableWrite> Writes() => [new("variable", Variable, VariableType.Text, true)];

    internal override void Check(FlowCheck check)
    {
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        walk.Set(Variable, FlowValue.FromText(walk.Fill(Value, FlowLimits.VariableLength)));
        return new FlowMove.GoTo(Next);
    }
}

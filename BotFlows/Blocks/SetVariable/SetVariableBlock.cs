using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.SetVariable;

/// <summary>Puts a text into a variable, or keeps a list for later.</summary>
public sealed record SetVariableBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "setVariable";

    /// <summary>Gets the variable's name.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets the value, a template; null or empty clears the variable to empty text. Cut after 16,000 characters. A placeholder alone keeps a list or an object as it is.</summary>
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
        walk.Set(Variable, Whole(walk) ?? FlowValue.FromText(walk.Fill(Value, FlowLimits.VariableLength)));
        return new FlowMove.GoTo(Next);
    }

    private JsonElement? Whole(FlowWalk walk) =>
        TemplateReader.Read(Value ?? "") is [TemplateNode.Value value]
        && walk.Scope.Find(value.Path) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } found
            ? found
            : null;
}

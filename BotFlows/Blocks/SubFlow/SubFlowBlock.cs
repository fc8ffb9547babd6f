using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.SubFlow;

/// <summary>Runs another flow with variables of its own, and goes on when it ends.</summary>
public sealed record SubFlowBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "subFlow";

    /// <summary>Gets the other flow by name; its published version is taken when the block is entered, and kept until it ends.</summary>
    public string? Flow { get; init; }

    /// <summary>Gets what goes in: a value for each input of the other flow.</summary>
    public IReadOnlyList<FlowArgument> With { get => field ?? []; init; }

    /// <summary>Gets what comes back: outputs of the other flow, and the variables that take them.</summary>
    public IReadOnlyList<FlowResult> Take { get => field ?? []; init; }

    /// <summary>Gets the block for after its end.</summary>
    public string? Next { get; init; }

    /// <summary>Gets the block for when it cannot be run, or fails; null means the flow's own exit for failures.</summary>
    public string? OnError { get; init; }

    internal override bool FailsOutside => OnError is null;

    internal override IEnumerable<FlowExit> Exits() =>
        OnError is null ? [new("next", Next)] : [new("next", Next), new("onError", OnError)];

    internal override IEnumerable<TemplateUse> Templates() =>
        With.Select((argument, index) => new TemplateUse($"with[{index}].value", argument.Value, TemplatePlace.Text));

    internal override IEnumerable<VariableWrite> Writes() =>
        Take.Select((result, index) => new VariableWrite($"take[{index}].to", result.To, VariableType.Any, true));

    internal override void Check(FlowCheck check) => SubFlowRules.Check(this, check);

    internal override FlowMove Run(FlowWalk walk)
    {
        if (walk.FindFlow(Flow) is not { } edition)
        {
            return Fail($"The flow '{Flow}' could not be run.");
        }

        var variables = new Dictionary<string, FlowVariable>(StringComparer.Ordinal);
        foreach (var argument in With.Where(argument => !string.IsNullOrEmpty(argument.Name)))
        {
            variables[argument.Name!] = new() { Value = ValueOf(argument.Value, walk) };
        }

        walk.Push(edition, Id, variables);
        return new FlowMove.GoTo(edition.Flow.Start);
    }

    /// <summary>The other flow has ended.</summary>
    internal FlowMove End(FlowWalk walk, IReadOnlyDictionary<string, FlowVariable> left)
    {
        foreach (var result in Take)
        {
            if (result.From is { } name && left.TryGetValue(name, out var variable))
            {
                walk.Set(result.To, variable);
            }
        }

        return new FlowMove.GoTo(Next);
    }

    /// <summary>The other flow could not be run, or has failed.</summary>
    internal FlowMove Fail(string reason) => OnError is null ? new FlowMove.Fail(reason) : new FlowMove.GoTo(OnError);

    // A placeholder alone hands the value over as it is, a list as a list; anything around it makes a text.
    private static JsonElement ValueOf(string? template, FlowWalk walk) =>
        TemplateReader.Read(template ?? "") is [TemplateNode.Value value] && walk.Scope.Find(value.Path) is { } whole
            ? whole
            : FlowValue.FromText(walk.Fill(template, FlowLimits.VariableLength));
}

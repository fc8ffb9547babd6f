using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Handoff;

/// <summary>Hands the conversation over to a person and ends the flow.</summary>
public sealed record HandoffBlock : FlowBlock
{
    private const string DefaultReason = "The flow asked for a person.";

    /// <inheritdoc/>
    public override string Kind => "handoff";

    /// <summary>Gets what to tell the visitor, a template; null says nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the department by name; null means the inbox's default.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the reason that operators see, a template; null means a general one.</summary>
    public string? Reason { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [];

    internal override IEnumerable<TemplateUse> Templates() =>
        [new("text", Text, TemplatePlace.Text), new("reason", Reason, TemplatePlace.Text)];

    internal override void Check(FlowCheck check)
    {
        check.KnowDepartment("department", Department);
        if (Reason?.Length > FlowLimits.ReasonLength)
        {
            check.Error(
                "reason-too-long", "reason", $"A reason has at most {FlowLimits.ReasonLength} characters; this has {Reason.Length}.");
        }
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        walk.Say(Text);
        var reason = walk.Fill(Reason, FlowLimits.ReasonLength);
        return new FlowMove.HandOver(Department, string.IsNullOrWhiteSpace(reason) ? DefaultReason : reason);
    }
}

using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Settings;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Core.Conversations;

namespace Omnichannel.BotFlows.Blocks.LeaveMessage;

/// <summary>Takes a message for people who are not there, and closes the conversation as missed, so that they find it.</summary>
public sealed record LeaveMessageBlock : FlowBlock
{
    private const int MostAttempts = 3;

    /// <inheritdoc/>
    public override string Kind => "leaveMessage";

    /// <summary>Gets what to ask, a template.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the variable that takes the message; null keeps it in the conversation alone.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets why nobody is there; busy when the file does not say.</summary>
    public LeaveReason Reason { get; init; }

    /// <summary>Gets the last words, a template; null says nothing.</summary>
    public string? Thanks { get; init; }

    /// <summary>Gets what happens when the visitor is silent here; null means what the flow says.</summary>
    public FlowIdle? Idle { get; init; }

    internal override bool WaitsForVisitor => true;

    internal override bool FailsOutside => true;

    internal override FlowIdle? Silence => Idle;

    internal override IEnumerable<FlowExit> Exits() => [];

    internal override IEnumerable<TemplateUse> Templates() =>
        [new("text", Text, TemplatePlace.Text), new("thanks", Thanks, TemplatePlace.Text), new("idle.remindText", Idle?.RemindText, TemplatePlace.Text)];

    internal override IEnumerable<VariableWrite> Writes() => [new("variable", Variable, VariableType.Text, false)];

    internal override void Check(FlowCheck check)
    {
        check.RequireText("text", Text);
        if (string.IsNullOrWhiteSpace(Thanks))
        {
            check.Warning("no-thanks", "thanks", "Tell visitors that their message was taken, and when they will hear from you.");
        }
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        walk.Say(Text, expectsAnswer: true);
        return new FlowMove.Wait();
    }

    internal override FlowMove Resume(FlowWalk walk, FlowInput input)
    {
        if (input is not FlowInput.VisitorMessage message)
        {
            return base.Resume(walk, input);
        }

        var text = message.Activity.Text?.Trim();
        if (string.IsNullOrEmpty(text) && message.Activity.Attachments is not { Count: > 0 })
        {
            return ++walk.Attempts < MostAttempts ? Run(walk) : new FlowMove.Fail("The visitor could not leave a message.");
        }

        walk.Set(Variable, FlowValue.FromAnswer(text ?? ""), message.Sequence, field: true);
        walk.Say(Thanks);
        return new FlowMove.LeaveMessage(Reason switch
        {
            LeaveReason.Busy => MissedReason.BusyLeftMessage,
            LeaveReason.OfflineHours => MissedReason.OfflineHours,
        });
    }
}

using Omnichannel.Core.Conversations;

namespace Omnichannel.BotFlows.Runner;

/// <summary>What the host must do after a step.</summary>
public abstract record FlowOutcome
{
    private FlowOutcome()
    {
    }

    /// <summary>Nothing: the run waits for the visitor.</summary>
    /// <param name="Alarm">After how long without an answer it wants a <see cref="FlowInput.TimerDue"/>; null never.</param>
    public sealed record Waiting(TimeSpan? Alarm = null) : FlowOutcome;

    /// <summary>Wait a while, then step again with <see cref="FlowInput.TimerDue"/>. Keep messages until then.</summary>
    /// <param name="Time">How long.</param>
    /// <param name="Typing">Whether the visitor is to see the bot typing meanwhile.</param>
    public sealed record Paused(TimeSpan Time, bool Typing) : FlowOutcome;

    /// <summary>The flow has ended.</summary>
    public sealed record Finished : FlowOutcome;

    /// <summary>The visitor did not answer for so long that the flow has given up.</summary>
    public sealed record WentIdle : FlowOutcome;

    /// <summary>The visitor has left a message for people who are not there; the conversation ends as missed.</summary>
    /// <param name="Reason">Why nobody was there.</param>
    public sealed record MessageLeft(MissedReason Reason) : FlowOutcome;

    /// <summary>Run this and step again with its <see cref="FlowInput.EffectResult"/>.</summary>
    /// <param name="Effect">What to run.</param>
    public sealed record EffectRequested(HttpEffect Effect) : FlowOutcome;

    /// <summary>Ask for a person.</summary>
    /// <param name="Department">The department's name as the flow says it; null means the inbox's default.</param>
    /// <param name="Reason">Why, for operators; at most 200 characters.</param>
    /// <param name="Failed">Whether it is because the flow could not go on.</param>
    public sealed record HandoffRequested(string? Department, string Reason, bool Failed = false) : FlowOutcome;
}

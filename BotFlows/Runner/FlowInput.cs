using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Runner;

/// <summary>What moves a run on.</summary>
public abstract record FlowInput
{
    private FlowInput()
    {
    }

    /// <summary>The visitor wrote.</summary>
    /// <param name="Sequence">The message's sequence; greater than <see cref="FlowRun.Cursor"/>.</param>
    /// <param name="Activity">The message; one without text, such as a file, answers no question.</param>
    public sealed record VisitorMessage(long Sequence, Activity Activity) : FlowInput;

    /// <summary>The time that the run asked for is over: a pause, or the visitor's silence.</summary>
    public sealed record TimerDue : FlowInput;

    /// <summary>The effect that was asked for has ended.</summary>
    /// <param name="Succeeded">Whether an answer came at all; a status outside 200–299 is still an answer.</param>
    /// <param name="Status">The HTTP status; null without an answer.</param>
    /// <param name="Body">The answer's body as text; null without one.</param>
    /// <param name="Error">Why there is no answer, as a short code or sentence; null with one.</param>
    public sealed record EffectResult(bool Succeeded, int? Status, string? Body, string? Error) : FlowInput;
}

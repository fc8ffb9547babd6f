namespace Omnichannel.BotFlows.Runner;

/// <summary>What the host must do after a step.</summary>
public abstract record FlowOutcome
{
    private FlowOutcome()
    {
    }

    /// <summary>Nothing: the run waits for the visitor.</summary>
    public sealed record Waiting : FlowOutcome;

    /// <summary>The flow has ended.</summary>
    public sealed record Finished : FlowOutcome;

    /// <summary>Run this and step again with its <see cref="FlowInput.EffectResult"/>.</summary>
    /// <param name="Effect">What to run.</param>
    public sealed record EffectRequested(HttpEffect Effect) : FlowOutcome;

    /// <summary>Ask for a person.</summary>
    /// <param name="Department">The department's name as the flow says it; null means the inbox's default.</param>
    /// <param name="Reason">Why, for operators; at most 200 characters.</param>
    public sealed record HandoffRequested(string? Department, string Reason) : FlowOutcome;
}

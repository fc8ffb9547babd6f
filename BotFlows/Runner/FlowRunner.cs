using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Settings;
using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Runner;

/// <summary>Walks flows. Pure: the same flow, run, input and facts always give the same step. Any number of threads may call it.</summary>
/// <remarks>
/// A flow that passed the validator does not throw. One that did not may throw <see cref="InvalidOperationException"/> (a dead end) or
/// <see cref="FlowBudgetException"/>; the host turns every exception into a handoff, so that nobody is left with a silent bot.
/// </remarks>
public static class FlowRunner
{
    /// <summary>Starts a fresh run at the flow's first block.</summary>
    /// <param name="flow">The published flow.</param>
    /// <param name="facts">What the host knows.</param>
    /// <returns>The first step.</returns>
    public static FlowStep Start(FlowDefinition flow, FlowFacts facts) => Begin(flow, FlowRun.New, facts);

    /// <summary>Moves a run on by one input.</summary>
    /// <param name="flow">The flow version that the run started on.</param>
    /// <param name="run">Where it stands. When it has not started, the message only starts it and answers nothing.</param>
    /// <param name="input">What came.</param>
    /// <param name="facts">What the host knows.</param>
    /// <returns>The step.</returns>
    /// <exception cref="InvalidOperationException">
    /// The run is over, the message was consumed before, an effect or a pause is not over and a message came, or the reverse.
    /// </exception>
    public static FlowStep Step(FlowDefinition flow, FlowRun run, FlowInput input, FlowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(facts);
        var escapes = input is FlowInput.VisitorMessage said && Escapes(flow, said.Activity);
        RefuseWrongInput(run, input, escapes);

        var consumed = input is FlowInput.VisitorMessage message ? run with { Cursor = message.Sequence, Reminded = false } : run;
        if (run.BlockId is null)
        {
            return Begin(flow, consumed, facts);
        }

        var walk = new FlowWalk(flow, consumed, facts);
        var block = walk.Flow.Find(run.BlockId)
            ?? throw new InvalidOperationException($"The run waits at block '{run.BlockId}', which this flow does not have.");
        walk.Visit(block);
        return new FlowWalker(flow, consumed, walk).Walk(block, input switch
        {
            FlowInput.VisitorMessage asked when escapes && !block.Offers(asked.Activity.Text) => Escape(flow, walk),
            FlowInput.TimerDue when !run.Paused => IdleRule.Ring(flow, walk, block),
            _ => block.Resume(walk, input),
        });
    }

    /// <summary>Tells whether a message asks for a person, which a run hears even while it pauses or awaits an effect.</summary>
    /// <param name="flow">The flow version that the run started on.</param>
    /// <param name="message">What the visitor wrote.</param>
    /// <returns>Whether it does.</returns>
    public static bool Escapes(FlowDefinition flow, Activity message)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(message);
        return EscapeWords.AreIn(message.Text, flow.Settings);
    }

    private static FlowStep Begin(FlowDefinition flow, FlowRun run, FlowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(facts);
        var walk = new FlowWalk(flow, run, facts);
        return new FlowWalker(flow, run, walk).WalkFrom(flow.Start, "the start");
    }

    private static FlowMove Escape(FlowDefinition flow, FlowWalk walk)
    {
        var escape = flow.Settings.Escape;
        walk.Say(string.IsNullOrWhiteSpace(escape?.Text) ? UsualTexts.OneMoment(walk.Locale.Language) : escape.Text);
        return new FlowMove.HandOver(escape?.Department, "The visitor asked for a person.");
    }

    private static void RefuseWrongInput(FlowRun run, FlowInput input, bool escapes)
    {
        if (run.Finished)
        {
            throw new InvalidOperationException("The run is over; start a fresh one.");
        }

        if (input is FlowInput.VisitorMessage message && message.Sequence <= run.Cursor)
        {
            throw new InvalidOperationException($"Message {message.Sequence} was consumed before; the cursor is at {run.Cursor}.");
        }

        if (input is FlowInput.EffectResult ? !run.AwaitingEffect : run.AwaitingEffect && !escapes)
        {
            throw new InvalidOperationException(run.AwaitingEffect
                ? "The run awaits an effect; keep the message until its result has been stepped."
                : "The run awaits no effect.");
        }

        if (run.Paused && input is not FlowInput.TimerDue && !escapes)
        {
            throw new InvalidOperationException("The run pauses; keep the message until its time is over.");
        }
    }
}

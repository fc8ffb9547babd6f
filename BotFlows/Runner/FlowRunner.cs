using Omnichannel.BotFlows.Definition;

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
    /// The run is over, the message was consumed before, an effect is awaited and a message came, or the reverse.
    /// </exception>
    public static FlowStep Step(FlowDefinition flow, FlowRun run, FlowInput input, FlowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(run);
        RefuseWrongInput(run, input);

        var consumed = input is FlowInput.VisitorMessage message ? run with { Cursor = message.Sequence } : run;
        if (run.BlockId is null)
        {
            return Begin(flow, consumed, facts);
        }

        var block = flow.Find(run.BlockId)
            ?? throw new InvalidOperationException($"The run waits at block '{run.BlockId}', which this flow does not have.");
        var walk = new FlowWalk(consumed, facts);
        walk.Visit(block);
        return Walk(flow, consumed, walk, block, block.Resume(walk, input));
    }

    private static FlowStep Begin(FlowDefinition flow, FlowRun run, FlowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(facts);
        var walk = new FlowWalk(run, facts);
        var block = Enter(flow, walk, flow.Start, "the start");
        return Walk(flow, run, walk, block, block.Run(walk));
    }

    private static FlowStep Walk(FlowDefinition flow, FlowRun run, FlowWalk walk, FlowBlock block, FlowMove move)
    {
        while (move is FlowMove.GoTo go)
        {
            block = Enter(flow, walk, go.Target, $"block '{block.Id}'");
            move = block.Run(walk);
        }

        return new FlowStep
        {
            Replies = walk.Replies,
            Path = walk.Path,
            Outcome = move switch
            {
                FlowMove.Wait => new FlowOutcome.Waiting(),
                FlowMove.Await wait => new FlowOutcome.EffectRequested(wait.Effect),
                FlowMove.Finish => new FlowOutcome.Finished(),
                FlowMove.HandOver handOver => new FlowOutcome.HandoffRequested(handOver.Department, handOver.Reason),
                _ => throw new InvalidOperationException($"A block cannot end a step with {move.GetType().Name}."),
            },
            Run = run with
            {
                BlockId = block.Id,
                Variables = walk.Variables,
                Attempts = walk.Attempts,
                AwaitingEffect = move is FlowMove.Await,
                Finished = move is FlowMove.Finish or FlowMove.HandOver,
            },
        };
    }

    private static FlowBlock Enter(FlowDefinition flow, FlowWalk walk, string? target, string origin)
    {
        var block = flow.Find(target) ?? throw new InvalidOperationException($"The exit taken from {origin} leads nowhere.");
        walk.Visit(block);
        walk.Attempts = 0;
        return block;
    }

    private static void RefuseWrongInput(FlowRun run, FlowInput input)
    {
        if (run.Finished)
        {
            throw new InvalidOperationException("The run is over; start a fresh one.");
        }

        if (input is FlowInput.EffectResult != run.AwaitingEffect)
        {
            throw new InvalidOperationException(run.AwaitingEffect
                ? "The run awaits an effect; keep the message until its result has been stepped."
                : "The run awaits no effect.");
        }

        if (input is FlowInput.VisitorMessage message && message.Sequence <= run.Cursor)
        {
            throw new InvalidOperationException($"Message {message.Sequence} was consumed before; the cursor is at {run.Cursor}.");
        }
    }
}

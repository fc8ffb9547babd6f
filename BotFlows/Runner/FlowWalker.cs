using Omnichannel.BotFlows.Blocks.SubFlow;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Runner;

/// <summary>Follows the moves of blocks, into other flows and out of them, until one ends the step.</summary>
/// <param name="root">The flow that the run began with.</param>
/// <param name="run">The run as it was.</param>
/// <param name="walk">The step's working state.</param>
internal sealed class FlowWalker(FlowDefinition root, FlowRun run, FlowWalk walk)
{
    private const int ReasonLength = FlowLimits.ReasonLength;

    /// <summary>Walks from an exit.</summary>
    public FlowStep WalkFrom(string? target, string origin)
    {
        var block = Enter(target, origin);
        return Walk(block, block.Run(walk));
    }

    /// <summary>Walks on from a block that has made its move.</summary>
    public FlowStep Walk(FlowBlock block, FlowMove move)
    {
        while (true)
        {
            switch (move)
            {
                case FlowMove.GoTo go:
                    block = Enter(go.Target, $"block '{block.Id}'");
                    move = block.Run(walk);
                    break;
                case FlowMove.Finish when walk.Frames.Count > 0:
                    (block, move) = Return();
                    break;
                case FlowMove.Fail fail:
                    (block, move) = Recover(block, fail);
                    break;
                default:
                    return End(block, move);
            }
        }
    }

    private FlowBlock Enter(string? target, string origin)
    {
        var block = walk.Flow.Find(target) ?? throw new InvalidOperationException($"The exit taken from {origin} leads nowhere.");
        walk.Visit(block);
        (walk.Attempts, walk.Reminded) = (0, false);
        return block;
    }

    private (FlowBlock Block, FlowMove Move) Return()
    {
        var (block, left) = walk.Pop();
        var caller = block as SubFlowBlock ?? throw new InvalidOperationException("The flow that waits has no block to go back to.");
        return (caller, caller.End(walk, left));
    }

    // From the inside out: the flow's own exit, then the exit of the block that ran it, at last a person. Nothing ends in silence.
    private (FlowBlock Block, FlowMove Move) Recover(FlowBlock block, FlowMove.Fail fail)
    {
        var depth = walk.Frames.Count;
        if (walk.Flow.Find(walk.Flow.Settings.OnError) is { } exit && !(walk.RecoveredAt <= depth))
        {
            walk.RecoveredAt = depth;
            return (block, new FlowMove.GoTo(exit.Id));
        }

        if (depth == 0)
        {
            walk.Say(UsualTexts.OneMoment(walk.Locale.Language));
            return (block, new FlowMove.HandOver(null, fail.Reason, Failed: true));
        }

        var caller = walk.Pop().Block as SubFlowBlock ?? throw new InvalidOperationException("The flow that waits has no block to go back to.");
        return (caller, caller.Fail(fail.Reason));
    }

    private FlowStep End(FlowBlock block, FlowMove move) => new()
    {
        Replies = walk.Replies,
        Marks = walk.Marks,
        Path = walk.Path,
        Outcome = move switch
        {
            FlowMove.Wait => new FlowOutcome.Waiting(IdleRule.NextAlarm(root, walk, block)),
            FlowMove.Await wait => new FlowOutcome.EffectRequested(wait.Effect),
            FlowMove.Pause pause => new FlowOutcome.Paused(pause.Time, pause.Typing),
            FlowMove.Finish => new FlowOutcome.Finished(),
            FlowMove.GoIdle => new FlowOutcome.WentIdle(),
            FlowMove.LeaveMessage left => new FlowOutcome.MessageLeft(left.Reason),
            FlowMove.HandOver handOver => new FlowOutcome.HandoffRequested(handOver.Department, Shorten(handOver.Reason), handOver.Failed),
            _ => throw new InvalidOperationException($"A block cannot end a step with {move.GetType().Name}."),
        },
        Run = run with
        {
            BlockId = block.Id,
            Variables = walk.Variables,
            Attempts = walk.Attempts,
            Reminded = walk.Reminded,
            Flow = walk.FlowKey,
            Frames = [.. walk.Frames],
            AwaitingEffect = move is FlowMove.Await,
            Paused = move is FlowMove.Pause,
            Finished = move is FlowMove.Finish or FlowMove.HandOver or FlowMove.GoIdle or FlowMove.LeaveMessage,
        },
    };

    private static string Shorten(string reason) => reason.Length <= ReasonLength ? reason : reason[..(ReasonLength - 1)] + "…";
}

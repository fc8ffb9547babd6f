using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.BotFlows.Settings;

/// <summary>What happens while a question waits and nothing comes: a reminder, then a way out.</summary>
internal static class IdleRule
{
    /// <summary>Tells after how long the run wants to be woken; null never.</summary>
    public static TimeSpan? NextAlarm(FlowDefinition root, FlowWalk walk, FlowBlock block)
    {
        var (idle, _) = Of(root, walk, block);
        var seconds = walk.Reminded || idle?.RemindAfterSeconds is null ? idle?.ExitAfterSeconds : idle.RemindAfterSeconds;
        return seconds is { } time ? TimeSpan.FromSeconds(time) : null;
    }

    /// <summary>The time is over.</summary>
    public static FlowMove Ring(FlowDefinition root, FlowWalk walk, FlowBlock block)
    {
        var (idle, isRoots) = Of(root, walk, block);
        if (idle is { RemindAfterSeconds: not null } && !walk.Reminded)
        {
            walk.Say(idle.RemindText, expectsAnswer: true);
            walk.Reminded = true;
            return new FlowMove.Wait();
        }

        if (idle?.ExitAfterSeconds is null)
        {
            return new FlowMove.Wait();
        }

        // The way out of the flow that the run began with is a block of that flow, so the flows in between are left first.
        while (isRoots && walk.Frames.Count > 0)
        {
            walk.Pop();
        }

        return idle.Next is null ? new FlowMove.GoIdle() : new FlowMove.GoTo(idle.Next);
    }

    private static (FlowIdle? Idle, bool IsRoots) Of(FlowDefinition root, FlowWalk walk, FlowBlock block) =>
        !block.WaitsForVisitor ? (null, false)
        : (block.Silence ?? walk.Flow.Settings.Idle) is { } own ? (own, false)
        : (root.Settings.Idle, true);
}

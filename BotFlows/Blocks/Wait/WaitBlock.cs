using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Wait;

/// <summary>Lets a little time pass, so that several messages do not fall on the visitor at once.</summary>
public sealed record WaitBlock : FlowBlock
{
    private const int UsualSeconds = 2;

    /// <inheritdoc/>
    public override string Kind => "wait";

    /// <summary>Gets how long, 1 to 60 seconds; null means 2.</summary>
    public int? Seconds { get; init; }

    /// <summary>Gets whether the visitor sees the bot typing meanwhile; null means yes.</summary>
    public bool? Typing { get; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [new("next", Next)];

    internal override void Check(FlowCheck check) => check.LimitNumber("bad-wait", "seconds", Seconds, 1, FlowLimits.WaitSeconds);

    internal override FlowMove Run(FlowWalk walk) => new FlowMove.Pause(TimeSpan.FromSeconds(Seconds ?? UsualSeconds), Typing ?? true);

    internal override FlowMove Resume(FlowWalk walk, FlowInput input) =>
        input is FlowInput.TimerDue ? new FlowMove.GoTo(Next) : base.Resume(walk, input);
}

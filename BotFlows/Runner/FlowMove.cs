using Omnichannel.Core.Conversations;

namespace Omnichannel.BotFlows.Runner;

/// <summary>Where a block sends the walk.</summary>
internal abstract record FlowMove
{
    /// <summary>To another block; a null target is a dead end.</summary>
    internal sealed record GoTo(string? Target) : FlowMove;

    /// <summary>Stay until the visitor writes.</summary>
    internal sealed record Wait : FlowMove;

    /// <summary>Stay until the effect has ended.</summary>
    internal sealed record Await(HttpEffect Effect) : FlowMove;

    /// <summary>Stay for a while.</summary>
    internal sealed record Pause(TimeSpan Time, bool Typing) : FlowMove;

    /// <summary>The flow is over; one that another has run goes back there.</summary>
    internal sealed record Finish : FlowMove;

    /// <summary>The visitor has fallen silent for good.</summary>
    internal sealed record GoIdle : FlowMove;

    /// <summary>The visitor has left a message for later.</summary>
    internal sealed record LeaveMessage(MissedReason Reason) : FlowMove;

    /// <summary>A person takes over.</summary>
    internal sealed record HandOver(string? Department, string Reason, bool Failed = false) : FlowMove;

    /// <summary>The block cannot do what it is for, and has no exit for that.</summary>
    internal sealed record Fail(string Reason) : FlowMove;
}

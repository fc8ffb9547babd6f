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

    /// <summary>The flow is over.</summary>
    internal sealed record Finish : FlowMove;

    /// <summary>A person takes over.</summary>
    internal sealed record HandOver(string? Department, string Reason) : FlowMove;
}

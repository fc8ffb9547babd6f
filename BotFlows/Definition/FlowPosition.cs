namespace Omnichannel.BotFlows.Definition;

/// <summary>Where the designer draws a block. The engine never looks at it.</summary>
public sealed record FlowPosition
{
    /// <summary>Gets the distance from the left, in canvas units.</summary>
    public required double X { get; init; }

    /// <summary>Gets the distance from the top, in canvas units.</summary>
    public required double Y { get; init; }
}

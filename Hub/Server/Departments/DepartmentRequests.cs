using System.Text.Json.Serialization;
using Omnichannel.Handoff.Routing;

namespace Omnichannel.Hub.Departments;

/// <summary>A department as an admin wants it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DepartmentRequest
{
    /// <summary>Gets the version that the change was made on; 0 for a new department.</summary>
    public int Version { get; init; }

    /// <summary>Gets the name, 1 to 60 characters, unique without case.</summary>
    public string? Name { get; init; }

    /// <summary>Gets a value indicating whether it is the one that others fall back to; the one before stops being it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Gets how it works.</summary>
    public DepartmentPolicy? Policy { get; init; }
}

/// <summary>The routing rules as an admin wants them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RuleBookRequest
{
    /// <summary>Gets the version that the change was made on.</summary>
    public int Version { get; init; }

    /// <summary>Gets the rules, in order, at most 100.</summary>
    public IReadOnlyList<RoutingRule>? Rules { get; init; }
}

/// <summary>Something to try rules on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DryRunRequest
{
    /// <summary>Gets the rules to try; null for those that count now.</summary>
    public IReadOnlyList<RoutingRule>? Rules { get; init; }

    /// <summary>Gets a conversation to take the facts from; null when they are given.</summary>
    public Guid? Conversation { get; init; }

    /// <summary>Gets the facts; null when a conversation is given.</summary>
    public RoutingFacts? Facts { get; init; }
}

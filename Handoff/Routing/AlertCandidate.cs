using Omnichannel.Core;

namespace Omnichannel.Handoff.Routing;

/// <summary>A connected operator who might be alerted.</summary>
public sealed record AlertCandidate
{
    /// <summary>Gets who.</summary>
    public required OperatorId Id { get; init; }

    /// <summary>Gets a value indicating whether they belong to the conversation's department.</summary>
    public required bool InDepartment { get; init; }

    /// <summary>Gets a value indicating whether they see every department.</summary>
    public required bool IsAdmin { get; init; }

    /// <summary>Gets a value indicating whether they take new conversations.</summary>
    public required bool IsAvailable { get; init; }

    /// <summary>Gets a value indicating whether they have fewer conversations than they may, those that are offered to them included.</summary>
    public required bool HasRoom { get; init; }

    /// <summary>Gets a value indicating whether they have the skills and the language that it needs.</summary>
    public required bool IsSuited { get; init; }
}

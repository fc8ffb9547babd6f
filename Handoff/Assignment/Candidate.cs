using Omnichannel.Core;

namespace Omnichannel.Handoff.Assignment;

/// <summary>An operator who might get a conversation.</summary>
public sealed record Candidate
{
    /// <summary>Gets who.</summary>
    public required OperatorId Id { get; init; }

    /// <summary>Gets a value indicating whether they take new conversations.</summary>
    public required bool IsAvailable { get; init; }

    /// <summary>Gets how many conversations they have, those that are offered to them included.</summary>
    public required int Load { get; init; }

    /// <summary>Gets how many they may have.</summary>
    public required int Cap { get; init; }

    /// <summary>Gets what they know, in lower case.</summary>
    public IReadOnlyCollection<string> Skills { get; init; } = [];

    /// <summary>Gets the languages they speak, such as <c>de</c>; empty when nobody has said, which counts as any.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>Gets when they were last given or offered one, in UTC; null when never as far as is known.</summary>
    public DateTimeOffset? LastServedAt { get; init; }

    /// <summary>Gets a value indicating whether they may have one more.</summary>
    public bool HasRoom => Load < Cap;

    /// <summary>Tells whether they have every skill that a conversation needs.</summary>
    /// <param name="skills">The skills, in lower case.</param>
    /// <returns>Whether they have them all.</returns>
    public bool Knows(IReadOnlyCollection<string> skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        return skills.All(Skills.Contains);
    }

    /// <summary>Tells whether they speak a visitor's language.</summary>
    /// <param name="language">The language; null for any.</param>
    /// <returns>Whether they do, as far as anybody has said.</returns>
    public bool Speaks(string? language) => language is null || Languages.Count == 0 || Languages.Contains(language);
}

using System.Text.Json;

namespace Omnichannel.Core.Conversations.Handover;

/// <summary>How a conversation stands in its queue, once the rules have been asked.</summary>
public sealed record Admission
{
    /// <summary>Gets the department it goes to instead; null when it stays.</summary>
    public NamedDepartment? Department { get; init; }

    /// <summary>Gets how urgent it is.</summary>
    public int Priority { get; init; }

    /// <summary>Gets the name of the rule that decided; null when none did.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the strategy that the rule asks for; null for the department's own.</summary>
    public string? Strategy { get; init; }

    /// <summary>Gets the skills that whoever takes it must have.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Gets the language that whoever takes it must speak; null for any.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the limit of the wait; null when there is none.</summary>
    public WaitLimit? Wait { get; init; }

    /// <summary>Gets what was found, for operators to read; null when nothing is worth an entry.</summary>
    public JsonElement? Why { get; init; }
}

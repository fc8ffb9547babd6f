namespace Omnichannel.Core.Conversations;

/// <summary>What a command leads to: a new head with everything that belongs to it, a refusal, or nothing.</summary>
public sealed record Decision
{
    /// <summary>Gets the head after the command; the same head when nothing changed.</summary>
    public required ConversationHead Head { get; init; }

    /// <summary>Gets the entries to append, in order.</summary>
    public IReadOnlyList<LogEntry> Entries { get; init; } = [];

    /// <summary>Gets the work that the command causes.</summary>
    public IReadOnlyList<WorkItem> Work { get; init; } = [];

    /// <summary>Gets what must hold of operators' rows.</summary>
    public IReadOnlyList<OperatorGuard> Guards { get; init; } = [];

    /// <summary>Gets why the command was refused; null when it was not.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Makes a refusal.</summary>
    /// <param name="head">The unchanged head.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>The decision.</returns>
    public static Decision Refused(ConversationHead head, Refusal refusal) => new() { Head = head, Refusal = refusal };

    /// <summary>Makes the decision that there is nothing to do.</summary>
    /// <param name="head">The unchanged head.</param>
    /// <returns>The decision.</returns>
    public static Decision Nothing(ConversationHead head) => new() { Head = head };

    /// <summary>Puts another decision, made on this one's head, behind this one.</summary>
    /// <param name="next">The next decision.</param>
    /// <returns>Both as one.</returns>
    public Decision Then(Decision next) => new()
    {
        Head = next.Head,
        Entries = [.. Entries, .. next.Entries],
        Work = [.. Work, .. next.Work],
        Guards = [.. Guards, .. next.Guards],
        Refusal = next.Refusal,
    };
}

/// <summary>A condition and a change on an operator's row that must hold and happen in the same commit.</summary>
/// <param name="Operator">Whose row.</param>
/// <param name="LoadChange">+1 when a conversation comes to them, −1 when one goes.</param>
/// <param name="NeedsRoom">Whether the commit must fail when their load has reached their cap.</param>
/// <param name="AvailableIn">The department in which they must be available, or the commit fails; null when that does not matter.</param>
public sealed record OperatorGuard(OperatorId Operator, int LoadChange, bool NeedsRoom, DepartmentId? AvailableIn = null);

namespace Omnichannel.Hub.Persistence;

/// <summary>What became of a commit.</summary>
internal enum CommitOutcome
{
    /// <summary>It is durable.</summary>
    Committed,

    /// <summary>The same intent was committed before; nothing was changed.</summary>
    Repeated,

    /// <summary>Somebody else was faster; load again and decide again.</summary>
    Stale,

    /// <summary>An operator has no room; nothing was changed.</summary>
    NoRoom,

    /// <summary>An operator is not available where they must be; nothing was changed.</summary>
    NotAvailable,
}

/// <summary>What became of a commit, with the first receipt when it was a repeat.</summary>
internal readonly record struct CommitResult(CommitOutcome Outcome, Receipt Receipt = default);

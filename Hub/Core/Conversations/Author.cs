namespace Omnichannel.Core.Conversations;

/// <summary>The kinds of authors of log entries. Stored and sent by name.</summary>
public enum AuthorKind
{
    /// <summary>The contact.</summary>
    Visitor,

    /// <summary>The flow.</summary>
    Bot,

    /// <summary>A person who answers.</summary>
    Operator,

    /// <summary>The hub itself.</summary>
    System,
}

/// <summary>Who wrote a log entry.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Operator">Which operator; null for the other kinds.</param>
public readonly record struct Author(AuthorKind Kind, OperatorId? Operator = null)
{
    /// <summary>Gets the visitor of the conversation.</summary>
    public static Author Visitor => new(AuthorKind.Visitor);

    /// <summary>Gets the bot.</summary>
    public static Author Bot => new(AuthorKind.Bot);

    /// <summary>Gets the hub itself.</summary>
    public static Author System => new(AuthorKind.System);

    /// <summary>Makes the author for an operator.</summary>
    /// <param name="id">The operator.</param>
    /// <returns>The author.</returns>
    public static Author Of(OperatorId id) => new(AuthorKind.Operator, id);
}

/// <summary>An operator, as entries of the log show them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">The name that visitors see.</param>
public sealed record Operator(OperatorId Id, string Name);

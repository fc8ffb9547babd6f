namespace Omnichannel.Core.Conversations.Handover;

/// <summary>What the way to a person must remember of a conversation between two looks at it.</summary>
public sealed record RoutingState
{
    /// <summary>A conversation that nobody has routed yet.</summary>
    public static readonly RoutingState None = new();

    /// <summary>
    /// How long nobody is asked again who did not take it, counted from the newest offer that was not taken. Who said no at three may well say
    /// yes a little later, and a conversation that everybody has let pass must not wait for ever while people are free.
    /// </summary>
    public static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(2);

    /// <summary>Gets since when it waits for people, in UTC; kept while somebody has it, so that a return to the queue costs no place. Null before the first time.</summary>
    public DateTimeOffset? LineSince { get; init; }

    /// <summary>Gets who was offered it in this round and did not take it, in that order. A round is over <see cref="AskedAgainAfter"/> its last one.</summary>
    public IReadOnlyList<OperatorId> PassedOver { get; init; } = [];

    /// <summary>Gets when the newest offer was not taken, in UTC; null when none was.</summary>
    public DateTimeOffset? PassedOverAt { get; init; }

    /// <summary>Gets what became of the newest offer that was not taken; null when there was none.</summary>
    public OfferOutcome? LastOutcome { get; init; }

    /// <summary>Gets a value indicating whether the routing rules have been asked since it joined the queue.</summary>
    public bool Admitted { get; init; }

    /// <summary>Gets the name of the rule that decided; null when none did.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the strategy that a rule asked for; null for the department's own.</summary>
    public string? Strategy { get; init; }

    /// <summary>Gets the skills that whoever takes it must have.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Gets the language, such as <c>de</c>, that whoever takes it must speak; null when any will do.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the limit of the wait; null when there is none.</summary>
    public WaitLimit? Wait { get; init; }

    /// <summary>Gets what a message has told the visitor of their place; null when none has.</summary>
    public ToldPlace? Told { get; init; }

    /// <summary>Finds who is not asked, because they were asked a moment ago.</summary>
    /// <param name="now">The instant of the question, in UTC.</param>
    /// <returns>Those; nobody once the round is over.</returns>
    public IReadOnlyList<OperatorId> NotAskedAt(DateTimeOffset now) => PassedOverAt is { } at && now - at < AskedAgainAfter ? PassedOver : [];
}

/// <summary>A place in the queue that the visitor was told of by a message.</summary>
/// <param name="Position">The place, from 1.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ToldPlace(int Position, DateTimeOffset At);

/// <summary>When the wait in a queue has been too long.</summary>
/// <param name="Id">Names this limit; an alarm with another id is ignored.</param>
/// <param name="Deadline">When, in UTC.</param>
public sealed record WaitLimit(Guid Id, DateTimeOffset Deadline);

/// <summary>Why an offer was not taken. Stored and sent by name.</summary>
public enum OfferOutcome
{
    /// <summary>They said no.</summary>
    Declined,

    /// <summary>They said nothing in time.</summary>
    TimedOut,
}

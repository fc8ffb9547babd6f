using Omnichannel.Core;

namespace Omnichannel.Handoff.Assignment;

/// <summary>Why somebody did not get a conversation. Sent by name.</summary>
public enum PassedOverBecause
{
    /// <summary>They take no new conversations now.</summary>
    NotAvailable,

    /// <summary>They have as many as they may have.</summary>
    Full,

    /// <summary>They lack a skill that it needs.</summary>
    LacksSkill,

    /// <summary>They do not speak the visitor's language.</summary>
    LacksLanguage,

    /// <summary>They were offered it and did not take it.</summary>
    DidNotTakeIt,

    /// <summary>Somebody else was next.</summary>
    NotNext,
}

/// <summary>What was found of one candidate.</summary>
/// <param name="Id">Who.</param>
/// <param name="Because">Why not; null for whoever was chosen, or may pick it up.</param>
public readonly record struct Verdict(OperatorId Id, PassedOverBecause? Because);

/// <summary>A choice, with everybody who was looked at.</summary>
/// <param name="Strategy">The strategy's name.</param>
/// <param name="Chosen">Who gets it; null when nobody can, or when everybody may pick it up.</param>
/// <param name="Verdicts">Everybody, in the order given.</param>
public sealed record Choice(string Strategy, OperatorId? Chosen, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Gets a value indicating whether somebody could take it.</summary>
    public bool IsPossible => Verdicts.Any(verdict => verdict.Because is null);
}

using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>Everything that a turn would commit.</summary>
/// <param name="Decision">Head, entries, work and guards.</param>
internal sealed record TurnPlan(Decision Decision)
{
    /// <summary>Gets the flow's new state; null when it has not moved.</summary>
    public SavedRun? Run { get; init; }

    /// <summary>Gets the record of the bot's turn; null when it had none.</summary>
    public TurnRecord? Turn { get; init; }

    /// <summary>Gets what was learned of the contact; null when nothing.</summary>
    public ContactDetails? Details { get; init; }
}

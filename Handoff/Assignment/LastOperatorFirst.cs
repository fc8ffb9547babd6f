using Omnichannel.Core;

namespace Omnichannel.Handoff.Assignment;

/// <summary>Whoever had it last, while they can; else as another strategy says. Visitors who come back meet whom they know, and wait for nobody who is away.</summary>
/// <param name="otherwise">The other strategy.</param>
public sealed class LastOperatorFirst(IAssignmentPolicy otherwise) : IAssignmentPolicy
{
    /// <inheritdoc/>
    public string Name => "lastOperatorFirst+" + otherwise.Name;

    /// <inheritdoc/>
    public OperatorId? Pick(WaitingChat chat, IReadOnlyList<Candidate> eligible)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(eligible);
        return eligible.FirstOrDefault(one => one.Id == chat.LastOwner)?.Id ?? otherwise.Pick(chat, eligible);
    }
}

using Omnichannel.Core;

namespace Omnichannel.Handoff.Assignment;

/// <summary>Chooses among those who could take a conversation.</summary>
public interface IAssignmentPolicy
{
    /// <summary>Gets the name, as settings have it.</summary>
    string Name { get; }

    /// <summary>Chooses one.</summary>
    /// <param name="chat">The conversation.</param>
    /// <param name="eligible">Those who could take it, at least one; the same every time for the same facts.</param>
    /// <returns>Who gets it; null when all of them may pick it up.</returns>
    OperatorId? Pick(WaitingChat chat, IReadOnlyList<Candidate> eligible);
}

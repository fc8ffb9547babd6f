namespace Omnichannel.Hub.Accounts;

/// <summary>Tells at once that sessions have ended, so that no console of theirs goes on until the next heartbeat.</summary>
internal sealed class EndedSessions
{
    /// <summary>Raised with the ids of the sessions, after the store has forgotten them.</summary>
    public event Action<IReadOnlyCollection<string>>? Ended;

    public void Tell(IReadOnlyCollection<string> sessions)
    {
        if (sessions.Count > 0)
        {
            Ended?.Invoke(sessions);
        }
    }
}

using System.Collections.Concurrent;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>The consoles that are connected to this node.</summary>
internal sealed class ConsoleConnections
{
    private readonly ConcurrentDictionary<string, ConsoleConnection> _connections = new(StringComparer.Ordinal);

    private readonly HubDirectory _directory;

    public ConsoleConnections(EndedSessions ended, HubDirectory directory)
    {
        _directory = directory;
        ended.Ended += EndAll;
        directory.Refreshed += RecogniseAll;
    }

    // Not Values, which locks the dictionary and copies it: this is asked for with every message.
    public IEnumerable<ConsoleConnection> All => _connections.Select(pair => pair.Value);

    public int Count => _connections.Count;

    public bool IsEmpty => _connections.IsEmpty;

    public void Add(ConsoleConnection connection) => _connections[connection.Id] = connection;

    public ConsoleConnection? Remove(string id) => _connections.TryRemove(id, out var connection) ? connection : null;

    public ConsoleConnection? Find(string id) => _connections.GetValueOrDefault(id);

    public IEnumerable<ConsoleConnection> Of(OperatorId id) => All.Where(connection => connection.Viewer.Id == id);

    // Whoever's rights are others now must come again, and is shown what they may see then.
    private void RecogniseAll()
    {
        foreach (var connection in All.Where(connection => !connection.Recognise(_directory)))
        {
            connection.End();
        }
    }

    private void EndAll(IReadOnlyCollection<string> sessions)
    {
        foreach (var connection in All.Where(connection => Sessions.IdOf(connection.User) is { } session && sessions.Contains(session)))
        {
            connection.End();
        }
    }
}

using Microsoft.Data.Sqlite;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The statements that keep an operator's load in step with their conversations.</summary>
internal sealed class SqliteGuards(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _room = new(connection, "SELECT cap - load FROM operators WHERE id = ?");

    private readonly SqliteStatement _change = new(connection, "UPDATE operators SET load = load + ? WHERE id = ?");

    /// <summary>Looks whether everybody who is to get a conversation exists and has room.</summary>
    public bool Hold(IReadOnlyList<OperatorGuard> guards)
    {
        foreach (var guard in guards)
        {
            if (guard.NeedsRoom && !HasRoom(guard))
            {
                return false;
            }
        }

        return true;
    }

    public void Apply(IReadOnlyList<OperatorGuard> guards)
    {
        foreach (var guard in guards)
        {
            _change.Add(guard.LoadChange).Add(guard.Operator.Value).Run();
        }
    }

    public void Dispose()
    {
        _room.Dispose();
        _change.Dispose();
    }

    private bool HasRoom(OperatorGuard guard)
    {
        try
        {
            return _room.Add(guard.Operator.Value).Step() && _room.Int64(0) >= guard.LoadChange;
        }
        finally
        {
            _room.Reset();
        }
    }
}

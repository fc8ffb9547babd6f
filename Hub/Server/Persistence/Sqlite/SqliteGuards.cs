using Microsoft.Data.Sqlite;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The statements that keep what is known of an operator in step with their conversations.</summary>
internal sealed class SqliteGuards(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _room = new(connection, "SELECT cap - load FROM operators WHERE id = ? AND deactivated_at IS NULL");

    private readonly SqliteStatement _available = new(
        connection,
        """
        SELECT 1 FROM operators JOIN operator_departments ON operator_departments.operator = operators.id
        WHERE operators.id = ? AND operators.status = 'Available' AND operators.deactivated_at IS NULL AND operator_departments.department = ?
        """);

    private readonly SqliteStatement _serve = new(connection, "UPDATE operators SET last_served_at = ? WHERE id = ?");

    private readonly SqliteStatement _change = new(connection, "UPDATE operators SET load = load + ? WHERE id = ?");

    /// <summary>Looks whether everybody who is to get a conversation exists, has room, and is there.</summary>
    /// <returns>What stands in the way; null when nothing does.</returns>
    public CommitOutcome? Refuse(IReadOnlyList<OperatorGuard> guards)
    {
        foreach (var guard in guards)
        {
            if (guard.AvailableIn is { } department && !IsAvailable(guard.Operator, department))
            {
                return CommitOutcome.NotAvailable;
            }

            if (guard.NeedsRoom && !HasRoom(guard))
            {
                return CommitOutcome.NoRoom;
            }
        }

        return null;
    }

    /// <summary>Writes what a commit changes about operators: how many they have, and when they were served last.</summary>
    public void Apply(Commit commit)
    {
        if (commit.Served is { } served)
        {
            _serve.Add(commit.After.ChangedAt).Add(served.Value).Run();
        }

        foreach (var guard in commit.Guards)
        {
            if (guard.LoadChange != 0)
            {
                _change.Add(guard.LoadChange).Add(guard.Operator.Value).Run();
            }
        }
    }

    public void Dispose()
    {
        _room.Dispose();
        _available.Dispose();
        _serve.Dispose();
        _change.Dispose();
    }

    private bool IsAvailable(OperatorId person, DepartmentId department)
    {
        try
        {
            return _available.Add(person.Value).Add(department.Value).Step();
        }
        finally
        {
            _available.Reset();
        }
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

using Microsoft.Data.Sqlite;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The statements of the <c>receipts</c> table.</summary>
internal sealed class SqliteReceipts(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _insert = new(
        connection,
        "INSERT INTO receipts(scope, key, conversation, sequence, at) VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _find = new(connection, "SELECT conversation, sequence FROM receipts WHERE scope = ? AND key = ?");

    private readonly SqliteStatement _delete = new(connection, "DELETE FROM receipts WHERE scope = ? AND key = ?");

    public bool TryInsert(ReceiptKey key, ConversationId conversation, long sequence, ConversationHead after) =>
        _insert.Add(key.Scope).Add(key.Key).Add(conversation.Value).Add(sequence).Add(after.ChangedAt).Run() == 1;

    public Receipt Get(ReceiptKey key)
    {
        try
        {
            return _find.Add(key.Scope).Add(key.Key).Step()
                ? new(new(_find.Guid(0)), _find.Int64(1))
                : throw new InvalidOperationException("A receipt that stood in the way of another is gone.");
        }
        finally
        {
            _find.Reset();
        }
    }

    public void Delete(ReceiptKey key) => _delete.Add(key.Scope).Add(key.Key).Run();

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
        _delete.Dispose();
    }
}

using System.Collections.Concurrent;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>Lends readers with prepared statements; one is used by one thread at a time.</summary>
internal sealed class SqliteConversationReader(SqliteConnections connections) : IConversationReader, IDisposable
{
    private const int Kept = 16;

    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private bool _disposed;

    public ConversationHead? FindHead(ConversationId id) => With(reader => reader.FindHead(id));

    public SavedRun? FindRun(ConversationId id) => With(reader => reader.FindRun(id));

    public string? FindFlowVersion(FlowVersionId id) => With(reader => reader.FindFlowVersion(id));

    public KnownIdentity? FindIdentity(InboxId inbox, string address) => With(reader => reader.FindIdentity(inbox, address));

    public ConversationId? FindOpen(IdentityId identity) => With(reader => reader.FindOpen(identity));

    public ConversationId? FindNewest(IdentityId identity) => With(reader => reader.FindNewest(identity));

    public int CountQueued() => With(reader => reader.CountQueued());

    public Receipt? FindReceipt(ReceiptKey key) => With(reader => reader.FindReceipt(key));

    public IReadOnlyList<StoredEntry> ReadAfter(ConversationId id, long after, int limit) =>
        With(reader => reader.ReadAfter(id, after, limit));

    public IReadOnlyList<StoredEntry> ReadBefore(ConversationId id, long before, int limit) =>
        With(reader => reader.ReadBefore(id, before, limit));

    public int CountVisitorMessages(ConversationId id, long after, int among) =>
        With(reader => reader.CountVisitorMessages(id, after, among));

    public StoredEntry? FindEntry(ConversationId id, long sequence) => With(reader => reader.FindEntry(id, sequence));

    public IReadOnlyList<StoredEntry> ReadVersions(ConversationId id, long sequence, int limit) =>
        With(reader => reader.ReadVersions(id, sequence, limit));

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private T With<T>(Func<SqliteReader, T> read)
    {
        if (!_idle.TryTake(out var reader))
        {
            reader = new(connections.OpenReader());
        }

        try
        {
            return read(reader);
        }
        finally
        {
            if (_disposed || _idle.Count >= Kept)
            {
                reader.Dispose();
            }
            else
            {
                _idle.Add(reader);
            }
        }
    }
}

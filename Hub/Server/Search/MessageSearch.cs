using System.Buffers.Binary;
using System.Buffers.Text;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Sqlite.Search;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Search;

/// <summary>Finds what was written in conversations that the viewer may see.</summary>
internal sealed class MessageSearch(HubDbContext database, IConversationReader reader, ConversationViews views, ConversationLists lists)
{
    /// <summary>How many messages with the words a page looks at; most of them may be in conversations that the viewer must not see.</summary>
    public const int MostLookedAt = 1_000;

    private const int Step = 100;

    /// <summary>Reads a page, the newest message first. It may be shorter than what was asked for and yet have a next.</summary>
    public async Task<SearchPage> ReadAsync(Viewer viewer, SearchWords words, long before, int limit, CancellationToken cancellationToken)
    {
        var hits = new List<(ConversationHead Head, StoredEntry Entry, IReadOnlyList<SnippetPart> Snippet)>();
        var heads = new Dictionary<Guid, ConversationHead?>();
        var isOver = false;
        for (var looked = 0; hits.Count < limit && looked < MostLookedAt && !isOver; looked += Step)
        {
            var found = await SearchIndex.FindAsync(database, words.Match, before, Step, cancellationToken);
            isOver = found.Count < Step;
            foreach (var row in found)
            {
                before = row.Id;
                if (Find(viewer, row, heads) is { } head && Look(head, row, words) is { } hit)
                {
                    hits.Add((head, hit.Entry, hit.Snippet));
                    if (hits.Count == limit)
                    {
                        isOver = isOver && ReferenceEquals(row, found[^1]);
                        break;
                    }
                }
            }
        }

        var rows = (await lists.RowsAsync(viewer, [.. hits.Select(hit => hit.Head).DistinctBy(head => head.Id)], cancellationToken)).ToDictionary(row => row.Id);
        return new([.. hits.Select(hit => View(hit.Head, hit.Entry, hit.Snippet, rows[hit.Head.Id.Value]))], isOver ? null : Write(before));
    }

    /// <summary>Reads where a page ended; false when it is none.</summary>
    public static bool TryRead(string? after, out long before)
    {
        before = long.MaxValue;
        if (after is null)
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[sizeof(long)];
        if (!Base64Url.IsValid(after) || !Base64Url.TryDecodeFromChars(after, bytes, out var written) || written != sizeof(long))
        {
            return false;
        }

        before = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return before > 0;
    }

    private static string Write(long before)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, before);
        return Base64Url.EncodeToString(bytes);
    }

    private ConversationHead? Find(Viewer viewer, SearchedMessageRow row, Dictionary<Guid, ConversationHead?> heads)
    {
        if (!heads.TryGetValue(row.Conversation, out var head))
        {
            heads[row.Conversation] = head = ConversationEndpoints.FindVisible(reader, viewer, row.Conversation);
        }

        return head;
    }

    // The index may be a moment behind; what a message says now is what counts.
    private (StoredEntry Entry, IReadOnlyList<SnippetPart> Snippet)? Look(ConversationHead head, SearchedMessageRow row, SearchWords words) =>
        reader.FindEntry(head.Id, row.Sequence) is { } entry && Searchable.TextOf(entry) is { } text && words.Snippet(text) is { } snippet
            ? (entry, snippet)
            : null;

    private SearchHitView View(ConversationHead head, StoredEntry entry, IReadOnlyList<SnippetPart> snippet, Conversations.Views.RowView row) => new(
        head.Id.Value,
        entry.Sequence,
        entry.At,
        entry.Author.Operator is { } person ? views.Operator(person) : null,
        entry.Visibility == Visibility.Operators,
        snippet,
        row);
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Search;

namespace Omnichannel.Hub.Persistence.Sqlite.Search;

/// <summary>The statements of the index of words: SQLite's FTS5, which keeps the words and not the texts.</summary>
internal static class SearchIndex
{
    /// <summary>What finds messages: in the order of the index, so that it stops as soon as there are enough.</summary>
    public const string Query =
        """
        SELECT m.id, m.conversation, m.sequence FROM message_words AS w CROSS JOIN searched_messages AS m ON m.id = w.rowid
        WHERE w.message_words MATCH {0} AND w.rowid < {1} ORDER BY w.rowid DESC LIMIT {2}
        """;

    /// <summary>Takes in what the index had yet to hear of. For <see cref="CommitLoop.RunAsync{T}"/>.</summary>
    public static int Write(HubDbContext database, IReadOnlyList<SearchWord> words)
    {
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        using var add = new SqliteStatement(connection, "INSERT INTO searched_messages(conversation, sequence) VALUES(?, ?) ON CONFLICT DO NOTHING");
        using var find = new SqliteStatement(connection, "SELECT id FROM searched_messages WHERE conversation = ? AND sequence = ?");
        using var put = new SqliteStatement(connection, "INSERT OR REPLACE INTO message_words(rowid, text) VALUES(?, ?)");
        using var take = new SqliteStatement(connection, "DELETE FROM message_words WHERE rowid = ?");
        using var forget = new SqliteStatement(connection, "DELETE FROM searched_messages WHERE id = ?");
        using var done = new SqliteStatement(connection, "DELETE FROM search_tasks WHERE id = ?");
        foreach (var word in words)
        {
            if (word.Text is { } text)
            {
                add.Add(word.Conversation).Add(word.Sequence).Run();
                put.Add(IdOf(find, word) ?? throw new InvalidOperationException("A row that was just written is not there.")).Add(text).Run();
            }
            else if (IdOf(find, word) is { } id)
            {
                take.Add(id).Run();
                forget.Add(id).Run();
            }

            done.Add(word.Task).Run();
        }

        return words.Count;
    }

    /// <summary>Finds messages by their words, the newest first.</summary>
    /// <param name="database">Where.</param>
    /// <param name="match">A query of FTS5's, see <see cref="SearchWords"/>.</param>
    /// <param name="before">The number to begin in front of.</param>
    /// <param name="limit">At most how many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<SearchedMessageRow>> FindAsync(
        HubDbContext database, string match, long before, int limit, CancellationToken cancellationToken) =>
        await database.SearchedMessages.FromSqlRaw(Query, match, before, limit).AsNoTracking().ToListAsync(cancellationToken);

    private static long? IdOf(SqliteStatement find, SearchWord word)
    {
        try
        {
            return find.Add(word.Conversation).Add(word.Sequence).Step() ? find.Int64(0) : null;
        }
        finally
        {
            find.Reset();
        }
    }
}

/// <summary>A message for the index.</summary>
/// <param name="Task">What is done by taking it in.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Sequence">Which.</param>
/// <param name="Text">Its words as they are now; null when it is to be found no more.</param>
internal sealed record SearchWord(long Task, Guid Conversation, long Sequence, string? Text);

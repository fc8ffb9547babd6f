using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Webhooks;

/// <summary>Keeps what could not be read, so that an admin can see that something was sent, and we can learn to read it.</summary>
internal sealed partial class UnreadableStore(CommitLoop loop, TimeProvider clock, ILogger<UnreadableStore> logger)
{
    /// <summary>The most that is kept of one inbox; the oldest goes.</summary>
    public const int Most = 1_000;

    private const int LongestBody = 65_536;

    /// <summary>Keeps something. The same thing told twice is kept once.</summary>
    public async Task KeepAsync(InboxId inbox, Inbound.Unreadable strange, ReadOnlyMemory<byte> raw)
    {
        var body = raw[..Math.Min(raw.Length, LongestBody)].ToArray();
        var now = clock.GetUtcNow();
        var isNew = await loop.RunAsync(database =>
        {
            var ours = database.Unreadable.Where(row => row.Inbox == inbox.Value);
            if (ours.Any(row => row.Key == strange.Key))
            {
                return false;
            }

            database.Unreadable.Add(new() { Inbox = inbox.Value, Key = strange.Key, Reason = strange.Reason, Body = body, At = now });
            database.SaveBorrowed();
            var oldest = ours.OrderByDescending(row => row.Id).Skip(Most).Select(row => row.Id).FirstOrDefault();
            ours.Where(row => row.Id <= oldest).ExecuteDelete();
            return true;
        });
        if (isNew)
        {
            Log.Kept(logger, inbox, strange.Reason, body.Length);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2800, LogLevel.Warning, "Inbox {InboxId} was sent something that cannot be read ({Reason}, {Length} bytes); it was kept aside")]
        public static partial void Kept(ILogger logger, InboxId inboxId, string reason, int length);
    }
}

using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>Keeps the page that a visitor looks at, for operators to see. It is no part of the log.</summary>
internal sealed class VisitorPages(CommitLoop loop, Throttle throttle)
{
    private const int UrlLength = 2_000;
    private const int TitleLength = 300;

    /// <summary>Notes where the visitor is now.</summary>
    /// <returns>Null when it is stored; else when it makes sense to try again: they move too fast for it.</returns>
    public async Task<TimeSpan?> MoveAsync(VisitorToken token, VisitorPage page)
    {
        if ((await throttle.EnterAsync(Act.PageView, ThrottleScope.Caller, token.ThrottleKey, CancellationToken.None)
            ?? await throttle.EnterAsync(Act.PageView, ThrottleScope.Inbox, token.Inbox.GetHashCode(), CancellationToken.None)) is { } pause)
        {
            return pause;
        }

        var conversation = token.Conversation;
        var clean = new VisitorPage(
            CleanOrNull(page.Url, UrlLength),
            CleanOrNull(page.Title, TitleLength),
            CleanOrNull(page.Referrer, UrlLength));
        await loop.RunAsync(database =>
        {
            var rows = database.Conversations.Where(row => row.Id == conversation.Value);
            var info = VisitorInfo.Read(rows.Select(row => row.Visitor).FirstOrDefault()) with { Page = clean };
            var json = info.Write();
            return rows.ExecuteUpdate(set => set.SetProperty(row => row.Visitor, json));
        });
        return null;
    }

    /// <summary>Cleans a text of foreign origin; null when nothing is left.</summary>
    public static string? CleanOrNull(string? text, int length) => DisplayText.Clean(text, length) is { Length: > 0 } clean ? clean : null;
}

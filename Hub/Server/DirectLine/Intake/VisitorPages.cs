using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>Keeps the page that a visitor looks at, for operators to see. It is no part of the log.</summary>
internal sealed class VisitorPages(CommitLoop loop)
{
    private const int UrlLength = 2_000;
    private const int TitleLength = 300;

    public Task MoveAsync(ConversationId conversation, VisitorPage page)
    {
        var clean = new VisitorPage(
            CleanOrNull(page.Url, UrlLength),
            CleanOrNull(page.Title, TitleLength),
            CleanOrNull(page.Referrer, UrlLength));
        return loop.RunAsync(database =>
        {
            var rows = database.Conversations.Where(row => row.Id == conversation.Value);
            var info = VisitorInfo.Read(rows.Select(row => row.Visitor).FirstOrDefault()) with { Page = clean };
            var json = info.Write();
            return rows.ExecuteUpdate(set => set.SetProperty(row => row.Visitor, json));
        });
    }

    /// <summary>Cleans a text of foreign origin; null when nothing is left.</summary>
    public static string? CleanOrNull(string? text, int length) => DisplayText.Clean(text, length) is { Length: > 0 } clean ? clean : null;
}

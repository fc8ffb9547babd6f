using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Matching;

/// <summary>Reads what routing rules look at.</summary>
internal sealed class RoutingFactsReader(HubDbContext database, IConversationReader reader)
{
    // More than anybody asks for in a rule.
    private const int MostPast = 1_000;

    public async Task<RoutingFacts> ReadAsync(ConversationHead head, CancellationToken cancellationToken)
    {
        var info = VisitorInfo.Read(await database.Conversations.AsNoTracking()
            .Where(row => row.Id == head.Id.Value).Select(row => row.Visitor).FirstOrDefaultAsync(cancellationToken));
        return new()
        {
            Inbox = head.Inbox.Value,
            Channel = head.Channel,
            Department = head.Department.Value,
            Page = info.Page?.Url,
            Language = LanguageOf(info.Locale),
            Fields = RunState.Find(reader.FindRun(head.Id)) is { } state
                ? [.. HandoffField.Among(state.Run.AllVariables()).Select(field => new NamedText(field.Name, field.Value))]
                : [],
            PastChats = await database.Conversations.AsNoTracking()
                .Where(row => row.Identity == head.Identity.Value && row.Started && row.Id != head.Id.Value).Take(MostPast).CountAsync(cancellationToken),
        };
    }

    /// <summary>Reads the visitor's language alone.</summary>
    public async Task<string?> ReadLocaleAsync(ConversationHead head, CancellationToken cancellationToken) => VisitorInfo.Read(
        await database.Conversations.AsNoTracking().Where(row => row.Id == head.Id.Value).Select(row => row.Visitor).FirstOrDefaultAsync(cancellationToken)).Locale;

    private static string? LanguageOf(string? locale) => string.IsNullOrWhiteSpace(locale) ? null : locale.Split('-', '_')[0].ToLowerInvariant();
}

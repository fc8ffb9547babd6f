using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Deliveries.Troubles;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Channels.Settings;

/// <summary>Shows inboxes of vendors' channels to admins.</summary>
internal sealed class ChannelInboxReader(
    HubDbContext database, ChannelInboxes channels, CredentialVault vault, InboxTroubles troubles, TimeProvider clock)
{
    public async Task<ChannelInboxView> ViewAsync(InboxRow row, string? problem, CancellationToken cancellationToken) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Channel = row.Channel,
        Name = row.Name,
        Department = row.Department,
        Flow = row.Flow,
        ReopenWindow = row.ReopenWindow,
        Settings = JsonSerializer.Deserialize(row.Settings, ChannelJson.Default.IReadOnlyDictionaryStringString) ?? new Dictionary<string, string>(),
        SecretsSet = [.. vault.Unprotect(new(row.Id), row.Credentials).Where(secret => secret.Value.Length > 0).Select(secret => secret.Key)
            .Order(StringComparer.Ordinal)],
        OldSecretsUntil = row.OldCredentialsUntil > clock.GetUtcNow() ? row.OldCredentialsUntil : null,
        PausedAt = row.PausedAt,
        WebhookUrl = channels.WebhookUrl(new(row.Id)),
        ConnectionProblem = problem,
        Trouble = troubles.Find(new(row.Id), row.Version) is { Problem: var why } trouble
            ? new(why.Cause, why.Code, why.Detail, trouble.Since, trouble.RetryAt)
            : null,
        HubWords = channels.FindAdapter(row.Channel)?.Capabilities is { TellsTyping: false } channel ? new(HubWords.BuiltIn, HubWords.TellsPlacesByDefault(channel)) : null,
        Unreadable = await database.Unreadable.CountAsync(strange => strange.Inbox == row.Id, cancellationToken),
    };

    /// <summary>Reads a page of what could not be read, newest first.</summary>
    public async Task<UnreadablePage> UnreadableAsync(Guid inbox, long? before, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.Unreadable.AsNoTracking()
            .Where(row => row.Inbox == inbox && (before == null || row.Id < before))
            .OrderByDescending(row => row.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var page = rows.Take(limit).ToList();
        return new(
            page.ConvertAll(row => new UnreadableView(row.Id, row.Reason, row.At, Encoding.UTF8.GetString(row.Body))),
            rows.Count > limit ? page[^1].Id : null);
    }
}

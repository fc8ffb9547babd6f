using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Channels.Settings;

/// <summary>Changes inboxes of vendors' channels. What it answers is in force, and the vendor was told as far as that was possible.</summary>
internal sealed partial class ChannelInboxSettings(
    HubDbContext database, HubDirectory directory, ChannelInboxes channels, CredentialVault vault, TimeProvider clock, ILogger<ChannelInboxSettings> logger)
{
    private const int KeyLength = 16;

    /// <summary>Finds an inbox to look at or to change; null when there is none, or it is a web site.</summary>
    public async Task<InboxRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await database.Inboxes.FirstOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancellationToken) is { } row
        && channels.FindAdapter(row.Channel) is not null
            ? row
            : null;

    /// <summary>Makes the inbox as it would be, to be checked.</summary>
    public ChannelInbox Preview(NewChannelInboxRequest request) => new()
    {
        Id = new(request.Id),
        Channel = request.Channel ?? "",
        Name = request.Name ?? "",
        Settings = request.Settings ?? new Dictionary<string, string>(),
        Secrets = WithWebhookSecret(request.Secrets ?? new Dictionary<string, string>()),
        WebhookUrl = channels.WebhookUrl(new(request.Id)),
    };

    /// <summary>Makes the inbox as it would be after a change, to be checked.</summary>
    public ChannelInbox Preview(InboxRow row, ChannelInboxRequest request) => new()
    {
        Id = new(row.Id),
        Channel = row.Channel,
        Name = request.Name ?? "",
        Settings = request.Settings ?? new Dictionary<string, string>(),
        Secrets = Merge(vault.Unprotect(new(row.Id), row.Credentials), request.Secrets),
        WebhookUrl = channels.WebhookUrl(new(row.Id)),
    };

    /// <summary>Makes an inbox, or finds the one that the same request has made before.</summary>
    /// <returns>Its row, whether it is new, and why the vendor could not be told.</returns>
    public async Task<(InboxRow Row, bool IsNew, string? Problem)> CreateAsync(
        NewChannelInboxRequest request, ChannelInbox wanted, Viewer by, CancellationToken cancellationToken)
    {
        if (await database.Inboxes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } known)
        {
            return (known, false, null);
        }

        var created = new InboxRow
        {
            Id = request.Id,
            Channel = wanted.Channel,
            Name = DisplayText.CleanName(request.Name) ?? "",
            Settings = Write(wanted.Settings),
            Credentials = vault.Protect(wanted.Secrets),
            Department = directory.Current.DefaultDepartment.Id.Value,
            CaughtUpAt = clock.GetUtcNow(),

            // Web pages know their inbox by these; nobody knows this one's.
            PublicKey = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyLength)),
            SecretHash = InboxSecrets.Hash(Secrets.Create()),
        };
        database.Inboxes.Add(created);
        await StoreAsync(cancellationToken);
        Log.Created(logger, created.Id, created.Channel, by.Id);
        return (created, true, await ConnectAsync(created, cancellationToken));
    }

    /// <summary>Changes an inbox that is still as the admin saw it.</summary>
    /// <returns>Why the vendor could not be told, in a pair whose first is false when somebody else was faster.</returns>
    public async Task<(bool IsStored, string? Problem)> ChangeAsync(
        InboxRow row, ChannelInboxRequest request, ChannelInbox wanted, Viewer by, CancellationToken cancellationToken)
    {
        if (row.Version != request.Version)
        {
            return (false, null);
        }

        row.Name = DisplayText.CleanName(request.Name) ?? row.Name;
        (row.Department, row.Flow, row.ReopenWindow) = (request.Department, request.Flow, request.ReopenWindow);
        row.Settings = Write(wanted.Settings);
        if (request.Secrets is { Count: > 0 })
        {
            ReplaceSecrets(row, wanted.Secrets, request.KeepOldSecrets);
        }

        return await FinishAsync(row, by, Log.Changed, cancellationToken);
    }

    /// <summary>Gives an inbox a new secret by which the vendor proves itself; the one before serves for another day.</summary>
    public Task<(bool IsStored, string? Problem)> RotateWebhookSecretAsync(InboxRow row, Viewer by, CancellationToken cancellationToken)
    {
        var secrets = new Dictionary<string, string>(vault.Unprotect(new(row.Id), row.Credentials)) { [ChannelInbox.WebhookSecret] = Secrets.Create() };
        ReplaceSecrets(row, secrets, keepOld: true);
        return FinishAsync(row, by, Log.Rotated, cancellationToken);
    }

    /// <summary>Stops an inbox, or lets it go on.</summary>
    public Task<(bool IsStored, string? Problem)> PauseAsync(InboxRow row, bool paused, Viewer by, CancellationToken cancellationToken)
    {
        row.PausedAt = paused ? row.PausedAt ?? clock.GetUtcNow() : null;
        return FinishAsync(row, by, Log.Paused, cancellationToken);
    }

    /// <summary>Removes an inbox. Its conversations stay; the credentials are forgotten.</summary>
    public async Task<bool> RemoveAsync(InboxRow row, Viewer by, CancellationToken cancellationToken)
    {
        if (channels.Find(new(row.Id)) is { Adapter: IChannelConnection connection, Inbox: var inbox })
        {
            await connection.DisconnectAsync(inbox, cancellationToken);
        }

        row.RemovedAt = clock.GetUtcNow();
        (row.Credentials, row.OldCredentials, row.OldCredentialsUntil) = (null, null, null);
        row.Version++;
        if (!await TryStoreAsync(cancellationToken))
        {
            return false;
        }

        Log.Removed(logger, row.Id, by.Id);
        return true;
    }

    private async Task<(bool IsStored, string? Problem)> FinishAsync(
        InboxRow row, Viewer by, Action<ILogger, Guid, OperatorId> log, CancellationToken cancellationToken)
    {
        row.Version++;
        if (!await TryStoreAsync(cancellationToken))
        {
            return (false, null);
        }

        log(logger, row.Id, by.Id);
        return (true, await ConnectAsync(row, cancellationToken));
    }

    private async Task<string?> ConnectAsync(InboxRow row, CancellationToken cancellationToken) =>
        channels.FindWorking(new(row.Id)) is { Adapter: IChannelConnection connection, Inbox: var inbox }
            ? await connection.ConnectAsync(inbox, cancellationToken)
            : null;

    private void ReplaceSecrets(InboxRow row, IReadOnlyDictionary<string, string> secrets, bool keepOld)
    {
        (row.OldCredentials, row.OldCredentialsUntil) =
            keepOld ? (row.Credentials, (DateTimeOffset?)(clock.GetUtcNow() + InboxSettings.Overlap)) : (null, null);
        row.Credentials = vault.Protect(secrets);
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string>? changed)
    {
        var merged = new Dictionary<string, string>(known);
        foreach (var (name, value) in changed ?? new Dictionary<string, string>())
        {
            merged[name] = value;
        }

        return WithWebhookSecret(merged);
    }

    private static Dictionary<string, string> WithWebhookSecret(IReadOnlyDictionary<string, string> secrets)
    {
        var all = new Dictionary<string, string>(secrets);
        all.TryAdd(ChannelInbox.WebhookSecret, Secrets.Create());
        return all;
    }

    private static string Write(IReadOnlyDictionary<string, string> settings) =>
        JsonSerializer.Serialize(settings, ChannelJson.Default.IReadOnlyDictionaryStringString);

    private async Task<bool> TryStoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        await database.SaveChangesAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(2940, LogLevel.Information, "Inbox {InboxId} ({Channel}) was made by operator {OperatorId}")]
        public static partial void Created(ILogger logger, Guid inboxId, string channel, OperatorId operatorId);

        [LoggerMessage(2941, LogLevel.Information, "The channel settings of inbox {InboxId} were changed by operator {OperatorId}")]
        public static partial void Changed(ILogger logger, Guid inboxId, OperatorId operatorId);

        [LoggerMessage(2942, LogLevel.Information, "Inbox {InboxId} was given a new webhook secret by operator {OperatorId}")]
        public static partial void Rotated(ILogger logger, Guid inboxId, OperatorId operatorId);

        [LoggerMessage(2943, LogLevel.Information, "Inbox {InboxId} was stopped or started by operator {OperatorId}")]
        public static partial void Paused(ILogger logger, Guid inboxId, OperatorId operatorId);

        [LoggerMessage(2944, LogLevel.Information, "Inbox {InboxId} was removed by operator {OperatorId}")]
        public static partial void Removed(ILogger logger, Guid inboxId, OperatorId operatorId);
    }
}

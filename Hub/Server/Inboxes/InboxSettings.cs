using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Widget.Identity;

namespace Omnichannel.Hub.Inboxes;

/// <summary>Changes inboxes. What it answers is in force: the directory has been read again.</summary>
internal sealed partial class InboxSettings(
    HubDbContext database,
    HubDirectory directory,
    IdentityKeys keys,
    TimeProvider clock,
    ILogger<InboxSettings> logger)
{
    /// <summary>For how long a secret or key serves beside the one that has taken its place.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private const int KeyLength = 16;

    /// <summary>Makes an inbox, or finds the one that the same request has made before.</summary>
    /// <returns>Its row, and whether it is new.</returns>
    public async Task<(InboxRow Row, bool IsNew)> CreateAsync(NewInboxRequest request, Viewer by, CancellationToken cancellationToken)
    {
        if (await database.Inboxes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } known)
        {
            return (known, false);
        }

        var created = new InboxRow
        {
            Id = request.Id,
            Name = DisplayText.CleanName(request.Name) ?? "",
            PublicKey = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyLength)),

            // Nobody knows this secret: a server of the customer's gets one by asking for a new one.
            SecretHash = InboxSecrets.Hash(Secrets.Create()),
            Origins = InboxRules.Clean(request.Origins),
            Department = directory.Current.DefaultDepartment.Id.Value,
        };
        database.Inboxes.Add(created);
        await StoreAsync(cancellationToken);
        Log.Created(logger, created.Id, by.Id);
        return (created, true);
    }

    /// <summary>Changes an inbox that is still as the admin saw it.</summary>
    /// <returns>The changed row; null when somebody else was faster.</returns>
    public async Task<InboxRow?> ChangeAsync(InboxRow row, InboxRequest request, Viewer by, CancellationToken cancellationToken)
    {
        if (row.Version != request.Version)
        {
            return null;
        }

        row.Version++;
        row.Name = DisplayText.CleanName(request.Name) ?? row.Name;
        row.Origins = InboxRules.Clean(request.Origins);
        row.Department = request.Department;
        row.Flow = request.Flow;
        row.ReopenWindow = request.ReopenWindow;
        row.Widget = InboxRules.Clean(request.Widget).Write();
        if (!await TryStoreAsync(cancellationToken))
        {
            return null;
        }

        Log.Changed(logger, row.Id, by.Id);
        return row;
    }

    /// <summary>Gives an inbox a new secret for servers.</summary>
    public async Task<RotatedView?> RotateSecretAsync(InboxRow row, RotationRequest request, Viewer by, CancellationToken cancellationToken)
    {
        var secret = Secrets.Create();
        (row.OldSecretHash, row.OldSecretUntil) = request.KeepOld ? (row.SecretHash, (DateTimeOffset?)(clock.GetUtcNow() + Overlap)) : (null, null);
        row.SecretHash = InboxSecrets.Hash(secret);
        row.Version++;
        if (!await TryStoreAsync(cancellationToken))
        {
            return null;
        }

        Log.SecretRotated(logger, row.Id, by.Id);
        return new(secret, row.OldSecretUntil);
    }

    /// <summary>Gives an inbox a new key for signing identities.</summary>
    public async Task<RotatedView?> RotateIdentityKeyAsync(InboxRow row, RotationRequest request, Viewer by, CancellationToken cancellationToken)
    {
        var key = Secrets.Create();
        var keep = request.KeepOld && row.IdentityKey is not null;
        (row.OldIdentityKey, row.OldIdentityKeyUntil) = keep ? (row.IdentityKey, (DateTimeOffset?)(clock.GetUtcNow() + Overlap)) : (null, null);
        row.IdentityKey = keys.Protect(key);
        row.Version++;
        if (!await TryStoreAsync(cancellationToken))
        {
            return null;
        }

        Log.IdentityKeyRotated(logger, row.Id, by.Id);
        return new(key, row.OldIdentityKeyUntil);
    }

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
        [LoggerMessage(2600, LogLevel.Information, "Inbox {InboxId} was made by operator {OperatorId}")]
        public static partial void Created(ILogger logger, Guid inboxId, OperatorId operatorId);

        [LoggerMessage(2601, LogLevel.Information, "The settings of inbox {InboxId} were changed by operator {OperatorId}")]
        public static partial void Changed(ILogger logger, Guid inboxId, OperatorId operatorId);

        [LoggerMessage(2602, LogLevel.Information, "Inbox {InboxId} was given a new secret by operator {OperatorId}")]
        public static partial void SecretRotated(ILogger logger, Guid inboxId, OperatorId operatorId);

        [LoggerMessage(2603, LogLevel.Information, "Inbox {InboxId} was given a new identity key by operator {OperatorId}")]
        public static partial void IdentityKeyRotated(ILogger logger, Guid inboxId, OperatorId operatorId);
    }
}

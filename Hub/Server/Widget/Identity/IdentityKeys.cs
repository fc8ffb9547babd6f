using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Omnichannel.Core;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Widget.Identity;

/// <summary>The keys with which customers' servers sign who their visitors are. A signature cannot be checked against a hash, so they are stored encrypted.</summary>
internal sealed partial class IdentityKeys(IDataProtectionProvider protection, TimeProvider clock, ILogger<IdentityKeys> logger)
{
    private readonly IDataProtector _protector = protection.CreateProtector("inbox-identity-key");

    /// <summary>Encrypts a key for the store.</summary>
    public string Protect(string key) => _protector.Protect(key);

    /// <summary>Reads the keys that an inbox takes now: the current one first. Empty while it has none.</summary>
    public IReadOnlyList<byte[]> Of(Inbox inbox)
    {
        var stored = new List<string?> { inbox.IdentityKey };
        if (inbox.OldIdentityKeyUntil > clock.GetUtcNow())
        {
            stored.Add(inbox.OldIdentityKey);
        }

        return [.. stored.OfType<string>().Select(key => Unprotect(inbox.Id, key)).OfType<byte[]>()];
    }

    // A backup holds no keys, so what was encrypted on another machine stays shut: an admin makes a new key.
    private byte[]? Unprotect(InboxId inbox, string key)
    {
        try
        {
            return Encoding.UTF8.GetBytes(_protector.Unprotect(key));
        }
        catch (CryptographicException)
        {
            Log.NotReadable(logger, inbox);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2610, LogLevel.Warning, "The identity key of inbox {InboxId} cannot be decrypted here; give the inbox a new one")]
        public static partial void NotReadable(ILogger logger, InboxId inboxId);
    }
}

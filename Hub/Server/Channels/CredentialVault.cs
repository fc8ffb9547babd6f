using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Omnichannel.Core;

namespace Omnichannel.Hub.Channels;

/// <summary>Encrypts vendors' credentials for the store. They are read back by the hub alone, and shown to nobody.</summary>
internal sealed partial class CredentialVault(IDataProtectionProvider protection, ILogger<CredentialVault> logger)
{
    private static readonly Dictionary<string, string> None = [];

    private readonly IDataProtector _protector = protection.CreateProtector("channel-credentials");

    /// <summary>Encrypts credentials.</summary>
    public string Protect(IReadOnlyDictionary<string, string> secrets) =>
        _protector.Protect(JsonSerializer.Serialize(secrets, ChannelJson.Default.IReadOnlyDictionaryStringString));

    /// <summary>Decrypts credentials; empty when there are none, or when they were encrypted on another machine: a backup holds no keys.</summary>
    public IReadOnlyDictionary<string, string> Unprotect(InboxId inbox, string? stored)
    {
        if (stored is null)
        {
            return None;
        }

        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(stored), ChannelJson.Default.IReadOnlyDictionaryStringString) ?? None;
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            Log.NotReadable(logger, inbox);
            return None;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2900, LogLevel.Warning, "The credentials of inbox {InboxId} cannot be decrypted here; enter them again")]
        public static partial void NotReadable(ILogger logger, InboxId inboxId);
    }
}

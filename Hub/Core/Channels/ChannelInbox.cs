namespace Omnichannel.Core.Channels;

/// <summary>An inbox as its channel's adapter sees it, secrets in the clear. Lives in memory only and is never logged.</summary>
public sealed record ChannelInbox
{
    /// <summary>The name of the secret that the hub makes itself for requests of the vendor, in <see cref="Secrets"/>.</summary>
    public const string WebhookSecret = "webhookSecret";

    /// <summary>Gets which inbox.</summary>
    public required InboxId Id { get; init; }

    /// <summary>Gets the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Gets the name that people see.</summary>
    public required string Name { get; init; }

    /// <summary>Gets which settings these are: every change has a higher number.</summary>
    public int Version { get; init; }

    /// <summary>Gets what an admin has set, by the adapter's own names.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the credentials, by the adapter's own names; a missing one could not be decrypted or was never entered.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the credentials before the last change, while the vendor may still use them; empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> OldSecrets { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the absolute address at which the vendor reaches this inbox, under the hub's configured public address; null while none is configured.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>Finds a setting; null when it is missing or empty.</summary>
    public string? Setting(string name) => Settings.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Finds a secret; null when it is missing or empty.</summary>
    public string? Secret(string name) => Secrets.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Lists the values that a secret may have now: the current one, then the one before it while that still counts.</summary>
    public IEnumerable<string> SecretsNamed(string name)
    {
        foreach (var set in new[] { Secrets, OldSecrets })
        {
            if (set.TryGetValue(name, out var value) && value.Length > 0)
            {
                yield return value;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Channel} inbox {Id}";
}

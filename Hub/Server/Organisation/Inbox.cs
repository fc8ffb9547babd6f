using System.Collections.Frozen;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Inboxes.Settings;

namespace Omnichannel.Hub.Organisation;

/// <summary>An inbox with its settings, ready to be asked.</summary>
internal sealed class Inbox(InboxRow row, FlowVersionId? published)
{
    private readonly FrozenSet<string> _origins = row.Origins
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly WidgetSettings _widget = WidgetSettings.Read(row.Widget);

    public InboxId Id { get; } = new(row.Id);

    public string Name { get; } = row.Name;

    /// <summary>Gets the channel.</summary>
    public string Channel { get; } = row.Channel;

    /// <summary>Gets whether it is a web site.</summary>
    public bool IsWebSite => Channel == ConversationHead.WebChat;

    /// <summary>Gets which settings these are: every change has a higher number.</summary>
    public int Version { get; } = row.Version;

    /// <summary>Gets whether nothing is taken in or sent by it for now.</summary>
    public bool IsPaused { get; } = row.PausedAt is not null;

    /// <summary>Gets whether it was removed; its conversations are still read.</summary>
    public bool IsRemoved { get; } = row.RemovedAt is not null;

    /// <summary>Gets what an admin has set for the channel, as a JSON object of texts.</summary>
    public string Settings { get; } = row.Settings;

    /// <summary>Gets the encrypted credentials; null when there are none.</summary>
    public string? Credentials { get; } = row.Credentials;

    /// <summary>Gets the encrypted credentials before; null when there are none.</summary>
    public string? OldCredentials { get; } = row.OldCredentials;

    /// <summary>Gets until when the credentials before count.</summary>
    public DateTimeOffset? OldCredentialsUntil { get; } = row.OldCredentialsUntil;

    /// <summary>Gets until when everything that the vendor has is known to be here; null when nothing was ever listed.</summary>
    public DateTimeOffset? CaughtUpAt { get; } = row.CaughtUpAt;

    public string PublicKey { get; } = row.PublicKey;

    public string SecretHash { get; } = row.SecretHash;

    /// <summary>Gets the hash of the secret before; null when there is none.</summary>
    public string? OldSecretHash { get; } = row.OldSecretHash;

    /// <summary>Gets until when the secret before is taken.</summary>
    public DateTimeOffset? OldSecretUntil { get; } = row.OldSecretUntil;

    /// <summary>Gets the encrypted key for signed identities; null while there is none.</summary>
    public string? IdentityKey { get; } = row.IdentityKey;

    /// <summary>Gets the encrypted key before; null when there is none.</summary>
    public string? OldIdentityKey { get; } = row.OldIdentityKey;

    /// <summary>Gets until when the key before is taken.</summary>
    public DateTimeOffset? OldIdentityKeyUntil { get; } = row.OldIdentityKeyUntil;

    public DepartmentId Department { get; } = new(row.Department);

    public TimeSpan ReopenWindow { get; } = row.ReopenWindow;

    /// <summary>Gets the flow version that new conversations get; null when the inbox has no bot.</summary>
    public FlowVersionId? PublishedFlow { get; } = published;

    /// <summary>Gets whether operators see what a visitor types before it is sent.</summary>
    public bool PreviewsTyping => _widget.TypingPreview;

    /// <summary>Gets what web pages learn of it, as JSON that is safe inside a script.</summary>
    public string Contract => field ??= WidgetContract.Write(PublicKey, Name, _widget);

    /// <summary>Gets the exact origins (scheme, host, port) that may embed the widget.</summary>
    public IReadOnlyCollection<string> Origins => _origins;

    public bool Allows(string? origin) => origin is not null && _origins.Contains(origin);
}

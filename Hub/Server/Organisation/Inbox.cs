using System.Collections.Frozen;
using Omnichannel.Core;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Inboxes.Settings;

namespace Omnichannel.Hub.Organisation;

/// <summary>An inbox with its settings, ready to be asked.</summary>
internal sealed class Inbox(InboxRow row, FlowVersionId? published)
{
    private readonly FrozenSet<string> _origins = row.Origins
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    public InboxId Id { get; } = new(row.Id);

    public string Name { get; } = row.Name;

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

    /// <summary>Gets what web pages learn of it, as JSON that is safe inside a script.</summary>
    public string Contract { get; } = WidgetContract.Write(row.PublicKey, row.Name, WidgetSettings.Read(row.Widget));

    /// <summary>Gets the exact origins (scheme, host, port) that may embed the widget.</summary>
    public IReadOnlyCollection<string> Origins => _origins;

    public bool Allows(string? origin) => origin is not null && _origins.Contains(origin);
}

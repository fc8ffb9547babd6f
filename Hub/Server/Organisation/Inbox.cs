using System.Collections.Frozen;
using Omnichannel.Core;
using Omnichannel.Hub.Inboxes;

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

    public DepartmentId Department { get; } = new(row.Department);

    public TimeSpan ReopenWindow { get; } = row.ReopenWindow;

    /// <summary>Gets the flow version that new conversations get; null when the inbox has no bot.</summary>
    public FlowVersionId? PublishedFlow { get; } = published;

    /// <summary>Gets the exact origins (scheme, host, port) that may embed the widget.</summary>
    public IReadOnlyCollection<string> Origins => _origins;

    public bool Allows(string? origin) => origin is not null && _origins.Contains(origin);
}

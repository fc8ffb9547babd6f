using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Inboxes.Settings;

namespace Omnichannel.Hub.Inboxes;

/// <summary>An inbox in the list.</summary>
internal sealed record InboxItemView(Guid Id, string Channel, string Name, int Origins, NamedView Department, NamedView? Flow, string Accent, DateTimeOffset? PausedAt);

/// <summary>All inboxes by name, with what their settings can be chosen from.</summary>
internal sealed record InboxListView(IReadOnlyList<InboxItemView> Items, IReadOnlyList<NamedView> Departments, IReadOnlyList<FlowChoiceView> Flows);

/// <summary>A flow to choose.</summary>
internal sealed record FlowChoiceView(Guid Id, string Name, bool Published);

/// <summary>An inbox with all its settings. Secrets are never in it.</summary>
internal sealed record InboxView
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string PublicKey { get; init; }

    /// <summary>Gets the hub's own address, for the snippet.</summary>
    public required string HubOrigin { get; init; }

    public required IReadOnlyList<string> Origins { get; init; }

    public required Guid Department { get; init; }

    public required Guid? Flow { get; init; }

    public required TimeSpan ReopenWindow { get; init; }

    public required WidgetSettings Widget { get; init; }

    public required bool HasIdentityKey { get; init; }

    /// <summary>Gets until when the secret before this one is taken; null when it is not.</summary>
    public required DateTimeOffset? OldSecretUntil { get; init; }

    /// <summary>Gets until when the identity key before this one is taken; null when it is not.</summary>
    public required DateTimeOffset? OldIdentityKeyUntil { get; init; }
}

/// <summary>A new secret or key: the only time it is shown.</summary>
internal sealed record RotatedView(string Secret, DateTimeOffset? OldUntil);

/// <summary>How inboxes are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(InboxListView))]
[JsonSerializable(typeof(InboxView))]
[JsonSerializable(typeof(RotatedView))]
[JsonSerializable(typeof(InboxRequest))]
[JsonSerializable(typeof(NewInboxRequest))]
[JsonSerializable(typeof(RotationRequest))]
internal sealed partial class InboxJson : JsonSerializerContext;

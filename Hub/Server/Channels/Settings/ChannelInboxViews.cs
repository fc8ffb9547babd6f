using System.Text.Json.Serialization;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Channels.Settings;

/// <summary>An inbox of a vendor's channel with its settings. Credentials are never in it.</summary>
internal sealed record ChannelInboxView
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Channel { get; init; }

    public required string Name { get; init; }

    public required Guid Department { get; init; }

    public required Guid? Flow { get; init; }

    public required TimeSpan ReopenWindow { get; init; }

    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Gets the names of the credentials that are there, in order of the alphabet.</summary>
    public required IReadOnlyList<string> SecretsSet { get; init; }

    /// <summary>Gets until when the credentials before the last change are taken; null when they are not.</summary>
    public required DateTimeOffset? OldSecretsUntil { get; init; }

    /// <summary>Gets since when it stands still; null while it works.</summary>
    public required DateTimeOffset? PausedAt { get; init; }

    /// <summary>Gets the address for the vendor to call; null while the hub's public address is not set.</summary>
    public required string? WebhookUrl { get; init; }

    /// <summary>Gets why the vendor could not be told of the last change; null when it was, or need not be.</summary>
    public string? ConnectionProblem { get; init; }

    /// <summary>Gets why the vendor takes nothing now; null while it does, as far as this node knows.</summary>
    public TroubleView? Trouble { get; init; }

    /// <summary>Gets what the hub itself says to visitors where the inbox does not say otherwise; null where a widget shows it.</summary>
    public HubWordsView? HubWords { get; init; }

    /// <summary>Gets how many things it was sent that could not be read and were kept aside.</summary>
    public int Unreadable { get; init; }
}

/// <summary>What the hub itself says to visitors: by language, and whether it tells places in the queue.</summary>
internal sealed record HubWordsView(IReadOnlyDictionary<string, HubWords> BuiltIn, bool QueueNotices);

/// <summary>Why nothing of an inbox is taken, since when, and when the next message tries.</summary>
internal sealed record TroubleView(
    [property: JsonConverter(typeof(CamelCaseEnum<DeliveryCause>))] DeliveryCause Cause, string? Code, string? Detail, DateTimeOffset Since, DateTimeOffset RetryAt);

/// <summary>A channel that inboxes can be made for.</summary>
internal sealed record ChannelView(string Channel, ChannelAbilitiesView Abilities);

/// <summary>What a channel can do, for composer, settings and previews.</summary>
internal sealed record ChannelAbilitiesView
{
    public required int TextLength { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<TextUnit>))]
    public required TextUnit TextUnit { get; init; }

    /// <summary>Gets whether texts are paid for in segments of SMS.</summary>
    public required bool CountsSegments { get; init; }

    public required int CaptionLength { get; init; }

    public required int Buttons { get; init; }

    public required int ButtonTitleLength { get; init; }

    public required int ListEntries { get; init; }

    public required bool ShowsTyping { get; init; }

    public required bool TellsTyping { get; init; }

    public required bool Edits { get; init; }

    public required bool Deletes { get; init; }

    public required bool ReportsDelivery { get; init; }

    public required bool ReportsReading { get; init; }

    public required bool Templates { get; init; }

    /// <summary>Gets for how many seconds after the visitor's last message free text may be sent; null when always.</summary>
    public required int? ReplyWindowSeconds { get; init; }

    public required IReadOnlyList<MediaView> Media { get; init; }

    public static ChannelAbilitiesView Of(ChannelCapabilities abilities) => new()
    {
        TextLength = abilities.TextLength,
        TextUnit = abilities.TextUnit,
        CountsSegments = abilities.CountsSegments,
        CaptionLength = abilities.CaptionLength,
        Buttons = abilities.Buttons,
        ButtonTitleLength = abilities.ButtonTitleLength,
        ListEntries = abilities.ListEntries,
        ShowsTyping = abilities.ShowsTyping,
        TellsTyping = abilities.TellsTyping,
        Edits = abilities.Edits,
        Deletes = abilities.Deletes,
        ReportsDelivery = abilities.ReportsDelivery,
        ReportsReading = abilities.ReportsReading,
        Templates = abilities.Templates,
        ReplyWindowSeconds = (int?)abilities.ReplyWindow?.TotalSeconds,
        Media = [.. abilities.Media.Select(rule => new MediaView(rule.ContentType, rule.MaxBytes))],
    };
}

/// <summary>Which files may be sent.</summary>
internal sealed record MediaView(string ContentType, long MaxBytes);

/// <summary>Something that could not be read.</summary>
internal sealed record UnreadableView(long Id, string Reason, DateTimeOffset At, string Body);

/// <summary>A page of what could not be read, newest first.</summary>
internal sealed record UnreadablePage(IReadOnlyList<UnreadableView> Items, long? Next);

/// <summary>How the settings of channels are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(NewChannelInboxRequest))]
[JsonSerializable(typeof(ChannelInboxRequest))]
[JsonSerializable(typeof(PauseRequest))]
[JsonSerializable(typeof(ChannelInboxView))]
[JsonSerializable(typeof(IReadOnlyList<ChannelView>))]
[JsonSerializable(typeof(IReadOnlyList<ChannelCheck>))]
[JsonSerializable(typeof(UnreadablePage))]
internal sealed partial class ChannelSettingsJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Channels.Telegram.Wire;

/// <summary>A message with one content, and a caption where that is a file.</summary>
internal sealed record TgMessage
{
    public long MessageId { get; init; }

    /// <summary>Unix seconds; 0 for a message that is too old to be shown to bots.</summary>
    public long Date { get; init; }

    public long? EditDate { get; init; }

    public TgChat? Chat { get; init; }

    public TgUser? From { get; init; }

    public string? MediaGroupId { get; init; }

    public TgMessage? ReplyToMessage { get; init; }

    public JsonElement? ForwardOrigin { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public JsonElement? Entities { get; init; }

    public JsonElement? CaptionEntities { get; init; }

    public IReadOnlyList<TgMedia>? Photo { get; init; }

    public TgMedia? Document { get; init; }

    /// <summary>A short film without sound; the same file is the <see cref="Document"/> too.</summary>
    public TgMedia? Animation { get; init; }

    public TgMedia? Voice { get; init; }

    public TgMedia? Audio { get; init; }

    public TgMedia? Video { get; init; }

    public TgMedia? VideoNote { get; init; }

    public TgMedia? Sticker { get; init; }

    public TgLocation? Location { get; init; }

    public TgVenue? Venue { get; init; }

    public TgContact? Contact { get; init; }

    public TgKeyboard? ReplyMarkup { get; init; }

    /// <summary>Everything else: other contents, and what apps do to a chat.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A file that Telegram holds.</summary>
internal sealed record TgMedia
{
    public string? FileId { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long? FileSize { get; init; }

    public string? Emoji { get; init; }

    public bool IsAnimated { get; init; }

    public bool IsVideo { get; init; }
}

/// <summary>A place on the map.</summary>
internal sealed record TgLocation(double Latitude, double Longitude, long? LivePeriod);

/// <summary>A place with a name.</summary>
internal sealed record TgVenue(string? Title, string? Address);

/// <summary>A card of a person; the number is vouched for only when it is the sender's own.</summary>
internal sealed record TgContact(string? PhoneNumber, string? FirstName, string? LastName, long? UserId);

/// <summary>The buttons under a message of ours, as Telegram shows them.</summary>
internal sealed record TgKeyboard(IReadOnlyList<IReadOnlyList<TgButton>>? InlineKeyboard);

/// <summary>One of them.</summary>
internal sealed record TgButton(string? Text, string? CallbackData);

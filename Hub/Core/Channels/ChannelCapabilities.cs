namespace Omnichannel.Core.Channels;

/// <summary>What a channel can do, as data: the bot's words are fitted to it, the composer shows it, the flow's check warns of it.</summary>
public sealed record ChannelCapabilities
{
    /// <summary>Gets the longest text of one message, in <see cref="TextUnit"/>; longer ones are sent as several.</summary>
    public required int TextLength { get; init; }

    /// <summary>Gets what text is counted in.</summary>
    public TextUnit TextUnit { get; init; }

    /// <summary>Gets whether texts travel and are paid for in segments of SMS: 160 characters of the usual letters or 70 of others, 153 or 67 where several are joined.</summary>
    public bool CountsSegments { get; init; }

    /// <summary>Gets the longest text that goes with a file, in <see cref="TextUnit"/>; 0 when a file takes none.</summary>
    public int CaptionLength { get; init; }

    /// <summary>Gets how many buttons a message takes; 0 when none: then choices are numbered in the text.</summary>
    public int Buttons { get; init; }

    /// <summary>Gets the longest title of a button in characters; longer ones make the whole set numbered text.</summary>
    public int ButtonTitleLength { get; init; }

    /// <summary>Gets how many entries a list message takes, where more buttons are wanted than <see cref="Buttons"/>; 0 when there are no lists.</summary>
    public int ListEntries { get; init; }

    /// <summary>Gets whether the channel shows that somebody is typing to the visitor.</summary>
    public bool ShowsTyping { get; init; }

    /// <summary>Gets whether the channel tells that the visitor is typing.</summary>
    public bool TellsTyping { get; init; }

    /// <summary>Gets whether cards are shown as cards; else they become text, picture and buttons.</summary>
    public bool Cards { get; init; }

    /// <summary>Gets whether a sent message can be changed.</summary>
    public bool Edits { get; init; }

    /// <summary>Gets whether a sent message can be taken back.</summary>
    public bool Deletes { get; init; }

    /// <summary>Gets whether the channel tells that a message has arrived.</summary>
    public bool ReportsDelivery { get; init; }

    /// <summary>Gets whether the channel tells that a message was read.</summary>
    public bool ReportsReading { get; init; }

    /// <summary>Gets which files may be sent, the first fitting rule counts; empty when none.</summary>
    public IReadOnlyList<MediaRule> Media { get; init; } = [];

    /// <summary>Gets for how long after the visitor's last message free text may be sent; null when always.</summary>
    public TimeSpan? ReplyWindow { get; init; }

    /// <summary>Gets whether messages from approved templates may be sent at any time.</summary>
    public bool Templates { get; init; }

    /// <summary>Finds the rule for a media type; null when such files cannot be sent.</summary>
    public MediaRule? FindMedia(string contentType) => Media.FirstOrDefault(rule => rule.Fits(contentType));
}

/// <summary>What a channel counts text in.</summary>
public enum TextUnit
{
    /// <summary>UTF-16 code units, as .NET and JavaScript count.</summary>
    Utf16,

    /// <summary>Unicode code points.</summary>
    CodePoints,
}

/// <summary>How a file travels.</summary>
public enum MediaKind
{
    /// <summary>As a file to be saved.</summary>
    File,

    /// <summary>As a picture.</summary>
    Picture,

    /// <summary>As sound.</summary>
    Sound,

    /// <summary>As a film.</summary>
    Video,
}

/// <summary>Which files may be sent.</summary>
/// <param name="ContentType">A media type, or a family of them such as <c>image/*</c>, or <c>*/*</c>.</param>
/// <param name="MaxBytes">The largest size in bytes.</param>
/// <param name="Kind">How they travel.</param>
public sealed record MediaRule(string ContentType, long MaxBytes, MediaKind Kind)
{
    /// <summary>Tells whether a media type is meant; parameters behind a semicolon do not count, nor does case.</summary>
    public bool Fits(string contentType)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        var plain = contentType.Split(';')[0].Trim();
        return ContentType == "*/*"
            || ContentType.Equals(plain, StringComparison.OrdinalIgnoreCase)
            || (ContentType.EndsWith("/*", StringComparison.Ordinal) && plain.StartsWith(ContentType[..^1], StringComparison.OrdinalIgnoreCase));
    }
}

using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram;

/// <summary>What Telegram can do, and how large things may be.</summary>
/// <remarks>Source: Bot API "sendMessage", "sendPhoto", "sendDocument", "getFile" (read 2026-11).</remarks>
internal static class TelegramAbilities
{
    /// <summary>The largest file a bot may send, in bytes.</summary>
    public const long MaxUpload = 50_000_000;

    /// <summary>The largest picture that is shown as one, in bytes; larger ones go as files.</summary>
    public const long MaxPhoto = 10_000_000;

    public static ChannelCapabilities All { get; } = new()
    {
        TextLength = 4096,
        TextUnit = TextUnit.Utf16,
        CaptionLength = 1024,
        Buttons = 50,
        ButtonTitleLength = 64,
        ShowsTyping = true,
        Edits = true,
        Deletes = true,
        Media =
        [
            new("image/*", MaxUpload, MediaKind.Picture),
            new("audio/*", MaxUpload, MediaKind.Sound),
            new("video/*", MaxUpload, MediaKind.Video),
            new("*/*", MaxUpload, MediaKind.File),
        ],
    };
}

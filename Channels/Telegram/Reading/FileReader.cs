using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>Finds the file of a message; there is at most one, since each picture of an album is a message of its own.</summary>
internal static class FileReader
{
    public static IReadOnlyList<InboundFile> Read(TgMessage message) => message switch
    {
        // The sizes of one picture, the largest last.
        { Photo: [.., { } largest] } => Of(largest, "image/jpeg"),
        { Document: { } file } => Of(file, "application/octet-stream"),
        { Animation: { } film } => Of(film, "video/mp4"),
        { Voice: { } voice } => Of(voice, "audio/ogg"),
        { Audio: { } audio } => Of(audio, "audio/mpeg"),
        { Video: { } video } => Of(video, "video/mp4"),
        { VideoNote: { } note } => Of(note, "video/mp4"),
        { Sticker: { } sticker } => Of(sticker, StickerType(sticker)),
        _ => [],
    };

    private static string StickerType(TgMedia sticker) =>
        sticker.IsAnimated ? "application/x-tgsticker" : sticker.IsVideo ? "video/webm" : "image/webp";

    private static IReadOnlyList<InboundFile> Of(TgMedia media, string usualType) => media.FileId is { Length: > 0 } id
        ? [new(id, media.FileName, media.MimeType is { Length: > 0 } type ? type : usualType, media.FileSize)]
        : [];
}

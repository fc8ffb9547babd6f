namespace Omnichannel.Hub.Attachments;

/// <summary>Decides what a file is by its first bytes. Only four kinds of pictures are ever shown in place; all else is a download.</summary>
internal static class MediaTypes
{
    /// <summary>How many bytes <see cref="Sniff"/> looks at.</summary>
    public const int SniffLength = 16;

    private const string Unknown = "application/octet-stream";

    // Types that a browser only ever stores when it is told to download them.
    private static readonly HashSet<string> Downloads = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pdf", "application/zip", "text/plain", "text/csv", "audio/mpeg", "audio/ogg", "audio/wav", "audio/mp4", "audio/webm",
        "video/mp4", "video/webm", "video/quicktime", "application/msword", "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };

    /// <summary>Tells the media type to store.</summary>
    /// <param name="start">The file's first bytes.</param>
    /// <param name="declared">What the sender claims; null when nothing.</param>
    /// <returns>A picture's type only when the bytes are that picture's; a known download type; otherwise a bare stream of bytes.</returns>
    public static string Sniff(ReadOnlySpan<byte> start, string? declared)
    {
        if (start is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..])
        {
            return "image/png";
        }

        if (start is [0xFF, 0xD8, 0xFF, ..])
        {
            return "image/jpeg";
        }

        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
        {
            return "image/gif";
        }

        if (start.Length >= 12 && start[..4].SequenceEqual("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8))
        {
            return "image/webp";
        }

        var bare = declared?.Split(';')[0].Trim() ?? "";
        return Downloads.TryGetValue(bare, out var known) ? known : Unknown;
    }

    /// <summary>Makes a name for a file that came without one, such as <c>image.jpg</c>.</summary>
    public static string NameOf(string contentType)
    {
        var bare = contentType.Split(';')[0].Trim().ToLowerInvariant();
        var family = bare.Split('/')[0];
        return (family is "image" or "audio" or "video" ? family : "file") + EndingOf(bare);
    }

    private static string EndingOf(string contentType) => contentType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "audio/ogg" => ".ogg",
        "audio/mpeg" => ".mp3",
        "audio/mp4" => ".m4a",
        "video/mp4" => ".mp4",
        "application/pdf" => ".pdf",
        "text/vcard" or "text/x-vcard" => ".vcf",
        _ => "",
    };

    /// <summary>Tells whether a stored type may be shown in place.</summary>
    public static bool IsPicture(string contentType) => contentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";
}

using System.Text.Json;
using Omnichannel.Core.Activities;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>Reads hero, thumbnail and their sister cards. Unknown members are left out, wrong ones count as missing.</summary>
/// <remarks>Source: Bot Framework cards schema (read 2026-11).</remarks>
internal static class RichCardReader
{
    private static readonly string[] Lines = ["title", "subtitle", "text"];

    public static PlannedBlock Read(JsonElement card)
    {
        var words = Lines.Select(name => card.Words(name)).Where(text => text.Length > 0);
        return new(string.Join('\n', words), [.. card.Items("images").Append(card.Item("image")).SelectMany(Picture)], [.. card.Items("buttons").SelectMany(Button)]);
    }

    /// <summary>Makes a picture of an object with <c>url</c> and perhaps <c>alt</c>; nothing without an address.</summary>
    public static IEnumerable<Attachment> Picture(JsonElement image) => image.Words("url") is { Length: > 0 } url
        ? [new() { ContentType = PictureType(url), ContentUrl = url, Name = image.Words("alt") is { Length: > 0 } alt ? alt : null }]
        : [];

    private static IEnumerable<CardAction> Button(JsonElement button)
    {
        var title = button.Words("title");
        var value = button.Words("value");
        return title.Length + value.Length > 0
            ? [new() { Type = button.Words("type"), Title = title.Length > 0 ? title : value, Value = value.Length > 0 ? value : title }]
            : [];
    }

    // A card names no type; the ending of its address is the best there is, and channels look at the bytes themselves.
    private static string PictureType(string url) => Path.GetExtension(url.Split('?', '#')[0]).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        _ => "image/jpeg",
    };
}

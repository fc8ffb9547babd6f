using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core.Activities;

namespace Omnichannel.Hub.Conversations;

/// <summary>A page that an operator suggests: a message whose text is the address, and whose value says so. Nobody is taken there without a press of their own.</summary>
/// <remarks>Clients that know nothing of it, and the channels of vendors, show the text: a plain link.</remarks>
internal static class SuggestedPage
{
    /// <summary>What is wrong with an address that <see cref="Clean"/> does not take.</summary>
    public const string NoAddress = "Enter the whole address of a web page, such as https://www.example.com/help, of at most 2,000 characters and without a name or password in it.";

    private const int LongestAddress = 2_000;

    /// <summary>Cleans an address.</summary>
    /// <param name="address">What was entered; null and blank count as none.</param>
    /// <returns>An absolute http or https address, or null.</returns>
    /// <remarks>A name before the host makes one site look like another, so there may be none.</remarks>
    public static string? Clean(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var page)
        && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
        && page.Host.Length > 0
        && page.UserInfo.Length == 0
        && page.AbsoluteUri.Length <= LongestAddress
            ? page.AbsoluteUri
            : null;

    /// <summary>Makes a message suggest the page that is its text.</summary>
    public static Activity Suggest(Activity message) => message with
    {
        Value = JsonSerializer.SerializeToElement(new(message.Text ?? ""), SuggestedPageJson.Default.PageValue),
    };

    /// <summary>Finds the page that a message suggests; null when it suggests none, or was given other words since.</summary>
    public static string? Of(Activity message) =>
        message.Type == ActivityTypes.Message
        && message.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("page", out var page)
        && page.ValueKind == JsonValueKind.String
        && page.GetString() == message.Text
            ? message.Text
            : null;

    /// <summary>Writes what a visitor did with a page.</summary>
    public static JsonElement Answer(string activityId, string page, bool opened) =>
        JsonSerializer.SerializeToElement(new(activityId, page, opened), SuggestedPageJson.Default.PageAnswer);
}

/// <summary>The value of a message that suggests a page.</summary>
internal sealed record PageValue(string Page);

/// <summary>The value of <c>omnichannel.pageAnswer</c>.</summary>
internal sealed record PageAnswer(string ActivityId, string Page, bool Opened);

/// <summary>How they are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageValue))]
[JsonSerializable(typeof(PageAnswer))]
internal sealed partial class SuggestedPageJson : JsonSerializerContext;

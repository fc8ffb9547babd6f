using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using Omnichannel.Core.Activities;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>Reads what a client posts: strict about what could do harm, tolerant of what it adds.</summary>
internal sealed class ClientActivityReader(IOptions<Limits> limits)
{
    private const int NameLength = 200;
    private const int KeyLength = 200;
    private const int ThumbnailLength = 200_000;
    private const int TypingLength = 500;

    /// <summary>Reads a body of JSON.</summary>
    /// <returns>The activity, or a sentence on what is wrong.</returns>
    public async ValueTask<(ClientActivity? Activity, string? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return (null, "Send the activity as application/json.");
        }

        try
        {
            var activity = await JsonSerializer.DeserializeAsync(request.BodyReader, DirectLineJson.Default.ClientActivity, cancellationToken);
            return Check(activity);
        }
        catch (JsonException)
        {
            return (null, NotJson);
        }
    }

    /// <summary>Reads the activity part of an upload.</summary>
    public (ClientActivity? Activity, string? Problem) Read(ReadOnlySpan<byte> json)
    {
        // A whole body is read past a byte order mark too.
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        try
        {
            return Check(JsonSerializer.Deserialize(json, DirectLineJson.Default.ClientActivity));
        }
        catch (JsonException)
        {
            return (null, NotJson);
        }
    }

    /// <summary>Finds the client's own id for a message: what makes a repeat harmless. Null when it gave none.</summary>
    public static string? KeyOf(ClientActivity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    /// <summary>Gets the text as it is stored: as it was sent, without what no store of text keeps.</summary>
    public static string? TextOf(ClientActivity activity) => activity.Text?.Replace("\0", "", StringComparison.Ordinal);

    /// <summary>Makes the activity to store. Sender, id, time and conversation are the hub's to set.</summary>
    public static Activity ToActivity(ClientActivity posted, ChannelAccount from, IReadOnlyList<Attachment>? attachments = null) => new()
    {
        Type = posted.Type ?? ActivityTypes.Message,
        Name = posted.Name,
        Text = TextOf(posted),
        TextFormat = posted.Text is null ? null : "plain",
        Locale = posted.Locale,
        LocalTimestamp = posted.LocalTimestamp,
        LocalTimezone = posted.LocalTimezone,
        From = from,
        Value = posted.Value,
        ChannelData = posted.ChannelData,
        Entities = posted.Entities,
        Attachments = attachments,
    };

    private const string NotJson = "The body is not one JSON object, is nested too deep, or names a member twice.";

    private (ClientActivity? Activity, string? Problem) Check(ClientActivity? activity)
    {
        if (activity is null)
        {
            return (null, NotJson);
        }

        var problem =
            activity.Type is not (ActivityTypes.Message or ActivityTypes.Typing or ActivityTypes.Event or ActivityTypes.EndOfConversation)
                ? "This type of activity is not taken here; send message, typing, event or endOfConversation."
            : activity.Text?.Length > limits.Value.MessageText ? $"The text is longer than {limits.Value.MessageText} characters."
            : activity.Type == ActivityTypes.Typing && activity.Text?.Length > TypingLength
                ? $"The text of a typing activity is longer than {TypingLength} characters."
            : TooLong(activity.Name) || TooLong(activity.Locale) || TooLong(activity.LocalTimestamp) || TooLong(activity.LocalTimezone)
                ? $"A field is longer than {NameLength} characters."
            : activity.Type == ActivityTypes.Event && string.IsNullOrEmpty(activity.Name) ? "An event needs a name."
            : activity.Type == ActivityTypes.Event && IsOurs(activity.Name) ? "Events of this name come from the hub."
            : activity.ChannelData is { ValueKind: not JsonValueKind.Object and not JsonValueKind.Null } ? "channelData must be an object."
            : activity.Attachments?.Count > limits.Value.FilesPerMessage ? $"A message carries at most {limits.Value.FilesPerMessage} files."
            : activity.Attachments?.Any(file => file is null || file.ThumbnailUrl?.Length > ThumbnailLength || TooLong(file.ContentType)) == true
                ? "An attachment's description is not right."
            : !CanBeWritten(activity) ? "A text has half a character (a lone surrogate) or is not UTF-8."
            : KeyOf(activity)?.Length > KeyLength ? $"channelData.clientActivityID is longer than {KeyLength} characters."
            : null;
        return problem is null ? (activity, null) : (null, problem);
    }

    // Readers of the log take these for the hub's word.
    private static bool IsOurs(string? name) =>
        name is not (EventNames.Read or EventNames.Page or EventNames.Rating or EventNames.PageAnswer)
        && (name?.StartsWith("omnichannel.", StringComparison.OrdinalIgnoreCase) == true || name?.StartsWith("handoff.", StringComparison.OrdinalIgnoreCase) == true);

    private static bool TooLong(string? text) => text?.Length > NameLength;

    // Inside an element, a lone surrogate passes the parser and fails when it is written, and bytes that are not UTF-8 fail when they are
    // read as text; find that out before the commit.
    private static bool CanBeWritten(ClientActivity activity)
    {
        if (activity.Text is { } text && !IsWellFormed(text))
        {
            return false;
        }

        if (activity is { Value: null, ChannelData: null, Entities: null })
        {
            return true;
        }

        if (Elements(activity).Any(element => !Utf8.IsValid(JsonMarshal.GetRawUtf8Value(element))))
        {
            return false;
        }

        try
        {
            var probe = new Activity { Type = ActivityTypes.Message, Value = activity.Value, ChannelData = activity.ChannelData, Entities = activity.Entities };
            JsonSerializer.SerializeToUtf8Bytes(probe, ActivityJson.Wire.Activity);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<JsonElement> Elements(ClientActivity activity) =>
        new[] { activity.Value, activity.ChannelData }.OfType<JsonElement>().Concat(activity.Entities ?? []);

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && !(index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])))
            {
                return false;
            }

            if (char.IsHighSurrogate(text[index]))
            {
                index++;
            }
        }

        return true;
    }
}

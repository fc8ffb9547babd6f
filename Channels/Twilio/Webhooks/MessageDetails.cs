using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Omnichannel.Channels.Twilio.Webhooks;

/// <summary>What a message says besides its sender and its files.</summary>
internal static class MessageDetails
{
    // They stand elsewhere in the activity or in the inbox, or say the same as another field.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "AccountSid", "ApiVersion", "Body", "DateSent", "NumMedia", "SmsMessageSid", "SmsSid", "SmsStatus", "To",
    };

    /// <summary>Gets the text: what was written, what stood on the pressed button, or where somebody is; empty for a file alone.</summary>
    public static string Text(FormFields fields)
    {
        var written = fields.Find("Body") ?? fields.Find("ButtonText") ?? fields.Find("ListTitle") ?? "";
        if (Place(fields) is not { } place)
        {
            return written;
        }

        var map = string.Create(CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={place.Latitude}&mlon={place.Longitude}");
        var lines = new[] { written, fields.Find("Label"), fields.Find("Address"), map };
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)).Distinct());
    }

    /// <summary>Gets what a pressed button or a chosen entry stands for, as a string; null when it is no such message.</summary>
    public static JsonElement? Value(FormFields fields) =>
        (fields.Find("ButtonPayload") ?? fields.Find("ListId")) is { } payload ? Write(json => json.WriteStringValue(payload)) : null;

    /// <summary>Gets the place that was sent, as GeoCoordinates; null when none was.</summary>
    public static IReadOnlyList<JsonElement>? Entities(FormFields fields)
    {
        if (Place(fields) is not { } place)
        {
            return null;
        }

        var entity = Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "GeoCoordinates");
            json.WriteNumber("latitude", place.Latitude);
            json.WriteNumber("longitude", place.Longitude);
            if ((fields.Find("Label") ?? fields.Find("Address")) is { } name)
            {
                json.WriteString("name", name);
            }

            json.WriteEndObject();
        });
        return [entity];
    }

    /// <summary>Gets when it was sent, in ISO 8601; null in a webhook, which comes at once.</summary>
    public static string? Sent(FormFields fields) =>
        DateTimeOffset.TryParse(fields.Find("DateSent"), CultureInfo.InvariantCulture, out var time) ? time.ToString("O", CultureInfo.InvariantCulture) : null;

    /// <summary>Gets every other field as <c>{"twilio":{name:text}}</c>: the sender's address as it came, the message that was answered, the advertisement.</summary>
    public static JsonElement ChannelData(FormFields fields) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("twilio");
        foreach (var (name, value) in fields.All.DistinctBy(field => field.Key))
        {
            if (value.Length > 0 && !Elsewhere.Contains(name) && !name.StartsWith("Media", StringComparison.Ordinal))
            {
                json.WriteString(name, value);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static (double Latitude, double Longitude)? Place(FormFields fields) =>
        Number(fields.Find("Latitude"), 90) is { } latitude && Number(fields.Find("Longitude"), 180) is { } longitude ? (latitude, longitude) : null;

    private static double? Number(string? text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= limit ? number : null;

    private static JsonElement Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json);
        }

        using var document = JsonDocument.Parse(bytes.WrittenMemory);
        return document.RootElement.Clone();
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Core.Activities;

/// <summary>Writes instants as the protocol wants them: ISO 8601 in UTC, milliseconds, a <c>Z</c> at the end.</summary>
public sealed class UtcInstant : JsonConverter<DateTimeOffset>
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes an instant as text.</summary>
    public static string Text(DateTimeOffset value) => value.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Core.Activities;

/// <summary>Writes instants as the protocol wants them: ISO 8601 in UTC, milliseconds, a <c>Z</c> at the end.</summary>
public sealed class UtcInstant : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
    }
}

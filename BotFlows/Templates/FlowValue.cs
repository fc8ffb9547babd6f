using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Templates;

/// <summary>Turns texts and numbers into the JSON values that variables hold, and back.</summary>
internal static class FlowValue
{
    /// <summary>Makes a text value. Halves of surrogate pairs, which JSON cannot carry, become U+FFFD.</summary>
    public static JsonElement FromText(string text) => JsonSerializer.SerializeToElement(text, FlowValueJson.Plain.String);

    /// <summary>Makes a text value of what a visitor wrote, cut to what a variable may hold; the log keeps all of it.</summary>
    public static JsonElement FromAnswer(string text)
    {
        var length = Math.Min(text.Length, FlowLimits.TextLength);
        var isCutInPair = length < text.Length && char.IsHighSurrogate(text[length - 1]);
        return FromText(text[..(isCutInPair ? length - 1 : length)]);
    }

    /// <summary>Makes a number.</summary>
    public static JsonElement FromNumber(decimal number) => JsonSerializer.SerializeToElement(number, FlowValueJson.Plain.Decimal);

    /// <summary>Gets a value as people write it: text without quotes, null as nothing, lists and objects as JSON.</summary>
    public static string ToText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() ?? "",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => Write(element),
    };

    // Not the raw text: a run that was stored in between holds the same value with other escapes, and the visitor would see them.
    private static string Write(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Text.Json;

namespace Omnichannel.Hub.Turns;

/// <summary>Writes what a flow has collected as people read it.</summary>
internal static class FieldText
{
    /// <summary>Makes the text of a value: texts as they are, everything else as JSON writes it.</summary>
    public static string Of(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}

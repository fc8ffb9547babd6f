using System.Text.Json;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>Reads foreign JSON without surprises: what is missing or of another kind is empty.</summary>
internal static class CardJson
{
    extension(JsonElement element)
    {
        public string Words(string name) =>
            element.Item(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()!.Trim() : ""; // A string is never null.

        public JsonElement Item(string name) =>
            element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var item) ? item : default;

        public IEnumerable<JsonElement> Items(string name) =>
            element.Item(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
    }
}

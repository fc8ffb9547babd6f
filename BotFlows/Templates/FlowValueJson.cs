using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Blocks.HttpRequest;

namespace Omnichannel.BotFlows.Templates;

/// <summary>How values become JSON. Nulls stay: a missing status reads the same as an absent one, but shows in the run.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HttpResponseValue))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
internal sealed partial class FlowValueJson : JsonSerializerContext
{
    /// <summary>
    /// Gets the form that keeps text in any script as it is, so that bounds count characters and lists read well in messages.
    /// </summary>
    public static FlowValueJson Plain { get; } = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

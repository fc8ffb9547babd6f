using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Blocks.HttpRequest;

namespace Omnichannel.BotFlows.Templates;

/// <summary>How values become JSON. Nulls stay: a missing status reads the same as an absent one, but shows in the run.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HttpResponseValue))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
internal sealed partial class FlowValueJson : JsonSerializerContext;

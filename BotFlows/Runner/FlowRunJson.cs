using System.Text.Json.Serialization;

namespace Omnichannel.BotFlows.Runner;

/// <summary>How runs, effects and their results are stored. Camel case, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FlowRun))]
[JsonSerializable(typeof(HttpEffect))]
[JsonSerializable(typeof(FlowInput.EffectResult))]
public sealed partial class FlowRunJson : JsonSerializerContext;

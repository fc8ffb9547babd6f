using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>What is stored of a running flow: where it stands, and what the hub knew when it began.</summary>
internal sealed record RunState(FlowRun Run, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Reads what is stored; null when nothing is, or when this hub cannot read it.</summary>
    public static RunState? Find(SavedRun? saved)
    {
        try
        {
            return saved is null ? null : JsonSerializer.Deserialize(saved.Json, RunStateJson.Default.RunState);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, RunStateJson.Default.RunState);
}

/// <summary>How <see cref="RunState"/> is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunState))]
internal sealed partial class RunStateJson : JsonSerializerContext;

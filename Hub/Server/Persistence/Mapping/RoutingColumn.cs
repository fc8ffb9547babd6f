using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Hub.Persistence.Mapping;

/// <summary>How what routing remembers of a conversation stands in a column: JSON, empty for nothing.</summary>
internal static class RoutingColumn
{
    public static string Write(RoutingState routing) =>
        ReferenceEquals(routing, RoutingState.None) ? "" : JsonSerializer.Serialize(routing, RoutingColumnJson.Default.RoutingState);

    public static RoutingState Read(string column) =>
        column.Length == 0 ? RoutingState.None : Same(JsonSerializer.Deserialize(column, RoutingColumnJson.Default.RoutingState) ?? RoutingState.None);

    // Two that say the same are the same: empty lists are one and the same list.
    private static RoutingState Same(RoutingState read) => read with
    {
        PassedOver = read.PassedOver is { Count: > 0 } people ? people : [],
        Skills = read.Skills is { Count: > 0 } skills ? skills : [],
    };
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RoutingState))]
internal sealed partial class RoutingColumnJson : JsonSerializerContext;

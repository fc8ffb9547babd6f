using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.BotFlows.Definition;

/// <summary>Reads and writes an enum by its name in camel case, never by a number.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Conversations.Views;

/// <summary>Writes and reads an enum by its name in camel case; numbers are refused.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Deliveries;

/// <summary>How a message remembers the template that it was made from: in its channel data, as <c>template</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TemplateUse))]
internal sealed partial class TemplateData : JsonSerializerContext
{
    /// <summary>The property of <c>channelData</c>.</summary>
    public const string Name = "template";

    /// <summary>Reads the template; null when the message is free text.</summary>
    public static TemplateUse? Read(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(Name, out var template)
            ? template.Deserialize(Default.TemplateUse)
            : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>Makes the channel data of a message from a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="more">A further property.</param>
    public static JsonElement Write(TemplateUse template, (string Name, string Value) more) => new JsonObject
    {
        [Name] = JsonSerializer.SerializeToNode(template, Default.TemplateUse),
        [more.Name] = more.Value,
    }.Deserialize(ActivityJson.Wire.JsonElement);
}

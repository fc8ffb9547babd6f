using System.Text.Json.Serialization;
using Omnichannel.Hub.Flows.Preview;

namespace Omnichannel.Hub.Flows;

/// <summary>How the views of flows are written, and requests about them read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FlowList))]
[JsonSerializable(typeof(FlowReport))]
[JsonSerializable(typeof(FlowPreviewView))]
[JsonSerializable(typeof(PublishRequest))]
[JsonSerializable(typeof(UseRequest))]
internal sealed partial class FlowJsonViews : JsonSerializerContext;

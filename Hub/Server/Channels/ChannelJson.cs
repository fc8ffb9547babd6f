using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Channels;

/// <summary>How settings and credentials of channels are stored.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ChannelJson : JsonSerializerContext;

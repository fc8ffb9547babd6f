using System.Text.Json.Serialization;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Deliveries;

/// <summary>A fate on its way into the log.</summary>
internal sealed record ToldDelivery(DeliveryState State, DeliveryCause? Cause, string? Code, string? Detail);

/// <summary>How work about deliveries is stored.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ToldDelivery))]
internal sealed partial class DeliveryJson : JsonSerializerContext;

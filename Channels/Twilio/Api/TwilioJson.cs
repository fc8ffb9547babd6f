using System.Text.Json.Serialization;
using Omnichannel.Channels.Twilio.Api.Wire;

namespace Omnichannel.Channels.Twilio.Api;

/// <summary>Twilio's wire types: snake case, unknown fields are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessagePage))]
[JsonSerializable(typeof(MediaPage))]
[JsonSerializable(typeof(AccountBody))]
[JsonSerializable(typeof(NumberPage))]
[JsonSerializable(typeof(SenderPage))]
[JsonSerializable(typeof(SenderChange))]
[JsonSerializable(typeof(ContentBody))]
[JsonSerializable(typeof(ContentPage))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TwilioJson : JsonSerializerContext;

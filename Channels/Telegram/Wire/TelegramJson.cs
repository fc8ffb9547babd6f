using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Channels.Telegram.Wire;

/// <summary>Telegram's JSON: snake case, unknown members tolerated, missing ones left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiAnswer))]
[JsonSerializable(typeof(TgUpdate))]
[JsonSerializable(typeof(TgSent))]
[JsonSerializable(typeof(TgFile))]
[JsonSerializable(typeof(TgUser))]
[JsonSerializable(typeof(TgWebhookInfo))]
[JsonSerializable(typeof(MessageCall))]
[JsonSerializable(typeof(ActionCall))]
[JsonSerializable(typeof(PressAnswer))]
[JsonSerializable(typeof(WebhookCall))]
[JsonSerializable(typeof(UpdatesCall))]
[JsonSerializable(typeof(FileCall))]
[JsonSerializable(typeof(Keyboard))]
internal sealed partial class TelegramJson : JsonSerializerContext;

/// <summary>The envelope of every answer.</summary>
internal sealed record ApiAnswer
{
    /// <summary>Whether it was done; null when the answer is not Telegram's, such as a proxy's.</summary>
    public bool? Ok { get; init; }

    public JsonElement Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ApiParameters? Parameters { get; init; }
}

/// <summary>What helps to recover from an error.</summary>
internal sealed record ApiParameters(int? RetryAfter, long? MigrateToChatId);

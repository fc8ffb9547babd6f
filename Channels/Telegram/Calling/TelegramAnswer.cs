using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Omnichannel.Channels.Shared;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Telegram.Wire;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>What came of one call of a method.</summary>
internal sealed record TelegramAnswer(SafeHttpResult Http, ApiAnswer? Body, string Token)
{
    private const int MaxDetail = 300;

    /// <summary>Gets whether it was done.</summary>
    public bool IsDone => Body?.Ok is true;

    /// <summary>Gets whether Telegram itself has said no, and not something on the way.</summary>
    public bool IsRefusal => Body?.Ok is false;

    /// <summary>Gets the code of an answer: Telegram's own where it gave one.</summary>
    public int? Code => Body?.ErrorCode ?? Http.Status;

    /// <summary>Gets Telegram's reason in lower case; empty when there is none.</summary>
    public string Reason => Body?.Description?.ToLowerInvariant() ?? "";

    /// <summary>Gets how long Telegram wants to be left alone; null when it did not say.</summary>
    public TimeSpan? Wait => Body?.Parameters?.RetryAfter is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : Http.RetryAfter;

    /// <summary>Gets Telegram's words, or ours where there are none, fit to be shown.</summary>
    public string Detail
    {
        get
        {
            var words = Body?.Description ?? Http.Reason ?? $"The server answered {Http.Status} in a form that is not Telegram's.";
            return DisplayText.Clean(words.Replace(Token, "…", StringComparison.Ordinal), MaxDetail);
        }
    }

    /// <summary>Reads the result; null when it is missing or of another kind.</summary>
    public T? Result<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (!IsDone || Body?.Result is not { ValueKind: JsonValueKind.Object } result)
        {
            return null;
        }

        try
        {
            return result.Deserialize(type);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

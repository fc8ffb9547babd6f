using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>Turns the result of a call into the value that flows read.</summary>
internal static class ResponseReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Reads a result; its error is null only for an answer of 200–299 that is not too large.</summary>
    public static HttpResponseValue Read(FlowInput.EffectResult result)
    {
        if (!result.Succeeded || result.Status is not { } status)
        {
            return new HttpResponseValue { Status = result.Status, Error = result.Error ?? "no_answer" };
        }

        if (result.Body?.Length > FlowLimits.ResponseLength)
        {
            return new HttpResponseValue { Status = status, Error = "answer_too_long" };
        }

        return new HttpResponseValue
        {
            Status = status,
            Body = string.IsNullOrEmpty(result.Body) ? null : ReadBody(result.Body),
            Error = status is >= 200 and <= 299 ? null : "status",
        };
    }

    private static JsonElement ReadBody(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            // Written once more, because a lone surrogate (\ud800) passes the parser and would fail whoever reads or stores it later.
            return JsonSerializer.SerializeToElement(document.RootElement, FlowValueJson.Plain.JsonElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return FlowValue.FromText(body);
        }
    }
}

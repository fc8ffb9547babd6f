using System.Text.Json;

namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>
/// What an HTTP request leaves in its variable: <c>{{order.status}}</c>, <c>{{order.body.total}}</c>, <c>{{order.error}}</c>.
/// </summary>
internal sealed record HttpResponseValue
{
    /// <summary>The status; null without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>The body: parsed when it is JSON, else text; null without one.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Why the request failed; null when it did not.</summary>
    public string? Error { get; init; }
}

using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Makes the HTTP calls of flows, and brings their results back into the conversation.</summary>
internal sealed class FlowEffectHandler(TurnPipeline turns, WorkStore store, SafeHttp http, IOptions<FlowOptions> options) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FlowEffect;

    /// <inheritdoc/>
    public bool IsOutside => true;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (await CallAsync(item, cancellationToken) is { } result)
        {
            await turns.RunAsync(new(new(item.Conversation), new Command.EffectCompleted(Guid.Parse(item.Key)), new("effect", item.Key)) { Effect = result });
        }

        return null;
    }

    // Whatever comes of the call, the flow must hear of it, or it would wait for ever. Null: somebody else makes the call now.
    private async Task<FlowInput.EffectResult?> CallAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (Read(item) is not var (effect, request))
        {
            return NoAnswer("The request could not be made.");
        }

        if (effect.Headers.FirstOrDefault(header => header.Secret is { } name && options.Value.FindSecret(name) is null) is { } missing)
        {
            return NoAnswer($"The hub has no secret '{missing.Secret}'.");
        }

        // A call that may have reached its target is made again only where the flow says that this does no harm.
        if (item.State == WorkState.Started && !effect.Idempotent)
        {
            return NoAnswer("The hub was interrupted while it made this call.");
        }

        if (!await store.StartedAsync(item))
        {
            return null;
        }

        var answer = await http.SendAsync(request, cancellationToken);
        return answer.Outcome == SafeHttpOutcome.Answered
            ? new(Succeeded: true, answer.Status, answer.Body, null)
            : NoAnswer(answer.Reason);
    }

    private static FlowInput.EffectResult NoAnswer(string? reason) => new(Succeeded: false, null, null, reason);

    private (HttpEffect Effect, SafeHttpRequest Request)? Read(WorkRow item)
    {
        try
        {
            return JsonSerializer.Deserialize(item.Payload, FlowRunJson.Default.HttpEffect) is { } effect ? (effect, RequestOf(item, effect)) : null;
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private SafeHttpRequest RequestOf(WorkRow item, HttpEffect effect)
    {
        var type = effect.Headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        var headers = effect.Headers
            .Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))

            // Only now, so that a secret stands in no flow and no row of work.
            .Select(header => KeyValuePair.Create(header.Name, header.Secret is null ? header.Value : header.Value + options.Value.FindSecret(header.Secret)))
            .ToList();
        if (effect.Idempotent)
        {
            headers.Add(new("Idempotency-Key", item.Key));
        }

        return new()
        {
            Url = effect.Url,
            Method = HttpMethod.Parse(effect.Method),
            Headers = headers,
            Content = effect.Body is null ? null : new StringContent(effect.Body, Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue(type?.Split(';')[0] ?? "application/json", "utf-8")),
            Deadline = effect.Timeout,
        };
    }
}

using System.Text;
using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Makes the HTTP calls of flows, and brings their results back into the conversation.</summary>
internal sealed class FlowEffectHandler(TurnPipeline turns, WorkStore store, SafeHttp http) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FlowEffect;

    /// <inheritdoc/>
    public async Task RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        var effect = JsonSerializer.Deserialize(item.Payload, FlowRunJson.Default.HttpEffect)
            ?? throw new JsonException("A stored call is empty.");
        var result = await CallAsync(item, effect, cancellationToken);
        await turns.RunAsync(new(new(item.Conversation), new Command.EffectCompleted(Guid.Parse(item.Key))) { Effect = result });
    }

    // A call that may have reached its target is made again only where the flow says that this does no harm.
    private async Task<FlowInput.EffectResult> CallAsync(WorkRow item, HttpEffect effect, CancellationToken cancellationToken)
    {
        if (item.State == WorkState.Started && !effect.Idempotent)
        {
            return new(Succeeded: false, null, null, "The hub was interrupted while it made this call.");
        }

        await store.StartedAsync(item);
        var answer = await http.SendAsync(RequestOf(item, effect), cancellationToken);
        return answer.Outcome == SafeHttpOutcome.Answered
            ? new(Succeeded: true, answer.Status, answer.Body, null)
            : new(Succeeded: false, null, null, answer.Reason);
    }

    private static SafeHttpRequest RequestOf(WorkRow item, HttpEffect effect)
    {
        var type = effect.Headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        var headers = effect.Headers
            .Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(header => KeyValuePair.Create(header.Name, header.Value))
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

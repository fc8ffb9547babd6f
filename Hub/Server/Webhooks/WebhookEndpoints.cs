using Microsoft.AspNetCore.Http.Features;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.Webhooks;

/// <summary>Where vendors call. What they tell is on the disk before they hear that it was taken.</summary>
internal static class WebhookEndpoints
{
    // Vendors that repeat do so after this long; the others list what they have sent when they are asked.
    private const string Pause = "5";

    public static void MapWebhooks(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/webhooks/{id:guid}", ["GET", "POST"], TakeAsync)
        .AllowAnonymous().ExcludeFromDescription().CountAs(Act.Webhook);

    private static async Task<IResult> TakeAsync(
        Guid id, HttpContext http, ChannelInboxes channels, IInboundGateway gateway, UnreadableStore unreadable, ILogger<IInboundGateway> logger)
    {
        if (channels.Find(new InboxId(id)) is not var (adapter, inbox))
        {
            return Problems.NotFound.Answer();
        }

        var request = await ReadAsync(http);
        if (!adapter.IsGenuine(inbox, request))
        {
            return Problems.NotTheVendor.Answer();
        }

        // Only the vendor learns that it is paused, and keeps what it has or is asked for it later.
        if (channels.FindWorking(inbox.Id) is null)
        {
            return Busy(http);
        }

        try
        {
            foreach (var item in Read(adapter, inbox, request, logger))
            {
                await gateway.TakeAsync(inbox, item, request.Body, http.RequestAborted);
            }

            // Empty: a word in the answer would be a message to the visitor with some vendors, a command with others.
            return TypedResults.Ok();
        }
        catch (StoreUnavailableException)
        {
            return Busy(http);
        }
    }

    private static IReadOnlyList<Inbound> Read(IChannelAdapter adapter, ChannelInbox inbox, WebhookRequest request, ILogger logger)
    {
        try
        {
            return adapter.Read(inbox, request);
        }
#pragma warning disable CA1031 // The border to a vendor: what breaks the reader must not block everything behind it, nor be lost.
        catch (Exception error)
#pragma warning restore CA1031
        {
            WebhookLog.ReaderFailed(logger, inbox.Id, inbox.Channel, error);
            return [new Inbound.Unreadable(WebhookKeys.Of(request.Body.Span), "The reader failed.")];
        }
    }

    private static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = Pause;
        return Problems.Busy.Answer();
    }

    private static async Task<WebhookRequest> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return new(
            http.Request.Method,
            http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? http.Request.Path + http.Request.QueryString,
            http.Request.ContentType,
            http.Request.Headers.ToDictionary(
                header => header.Key, header => (IReadOnlyList<string>)[.. header.Value.OfType<string>()], StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}

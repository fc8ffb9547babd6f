using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.Conversations.Transcripts;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Web;

namespace Omnichannel.Hub.Widget;

/// <summary>What a web page needs of the hub: the loader, the panel in its frame, a session for the visitor.</summary>
internal static class WidgetEndpoints
{
    public static IEndpointRouteBuilder MapWidget(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/widget.js", (HttpContext context, WebAssets assets) => AssetEndpoints.Answer(context, assets.Widget, "loader.js", isHashed: false));
        group.MapGet("/widget/assets/{file}", (HttpContext context, WebAssets assets, string file) => AssetEndpoints.Answer(context, assets.Widget, file, isHashed: false));
        group.MapGet("/widget/{key}/panel", Panel);
        group.MapPost("/widget/{key}/session", Open).CountAs(Act.Session);
        group.MapGet("/widget/{key}/transcript", Transcript);
        return routes;
    }

    private static IResult Panel(HttpContext context, string key, HubDirectory directory, PublicUrl publicUrl)
    {
        if (directory.Current.FindInboxByKey(key) is not { } inbox)
        {
            return Problems.NotFound.Answer();
        }

        var socket = publicUrl.SocketOrigin(context.Request);
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' {socket}; "
            + $"base-uri 'none'; form-action 'none'; frame-ancestors 'self' {string.Join(' ', inbox.Origins)}";
        var name = HtmlEncoder.Default.Encode(inbox.Name);
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en" data-inbox="{HtmlEncoder.Default.Encode(inbox.PublicKey)}" data-name="{name}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
            <title>{name}</title>
            <link rel="stylesheet" href="/widget/assets/panel.css">
            </head>
            <body><div id="app"></div><script type="module" src="/widget/assets/panel.js"></script></body>
            </html>
            """,
            "text/html; charset=utf-8");
    }

    private static async Task<IResult> Transcript(HttpContext context, string key, string? format, DirectLineGate gate, IConversationReader reader, HubDbContext database, TranscriptWriter writer)
    {
        var (caller, refusal) = await gate.AdmitAsync(context, conversation: null);
        if (caller?.Token is not { } token)
        {
            return refusal!;
        }

        return caller.Inbox.PublicKey == key && reader.FindHead(token.Conversation) is { } head
            ? await TranscriptEndpoint.AnswerAsync(context, head, format, database, writer, TranscriptAudience.Visitor, context.RequestAborted)
            : Problems.NotFound.Answer();
    }

    private static async Task<IResult> Open(HttpContext context, string key, HubDirectory directory, Origins origins, VisitorSessions sessions, Throttle throttle, IOptions<DirectLineOptions> options)
    {
        if (directory.Current.FindInboxByKey(key) is not { } inbox)
        {
            return Problems.NotFound.Answer();
        }

        // The panel is on the hub's own origin; nobody else has a reason to ask.
        if (Origins.Of(context.Request) is { } origin && !origins.IsOwn(context.Request, origin))
        {
            return Problems.NotFound.Answer();
        }

        if (await throttle.RefuseAsync(context, Act.Session, ThrottleScope.Inbox, inbox.Id.GetHashCode()) is { } refusal)
        {
            return refusal;
        }

        SessionRequest? body;
        try
        {
            body = context.Request.HasJsonContentType()
                ? await JsonSerializer.DeserializeAsync(context.Request.BodyReader, WidgetJson.Default.SessionRequest, context.RequestAborted)
                : null;
        }
        catch (JsonException)
        {
            body = null;
        }

        if (body is null)
        {
            return Problems.Validation.Answer("Send one JSON object as application/json.");
        }

        var answer = await sessions.OpenAsync(inbox, body, context.Request.Headers.UserAgent.ToString(), context.RequestAborted);
        return TypedResults.Json(answer with { ExpiresIn = (int)options.Value.TokenLifetime.TotalSeconds }, WidgetJson.Default.SessionAnswer);
    }
}

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Conversations.Transcripts;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Web;

namespace Omnichannel.Hub.Widget;

/// <summary>What a web page needs of the hub: the loader, the panel in its frame, a session for the visitor.</summary>
internal static class WidgetEndpoints
{
    public static IEndpointRouteBuilder MapWidget(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/widget.js", LoaderEndpoint.Load);
        group.MapGet("/widget/assets/{file}", (HttpContext context, WebAssets assets, string file) => AssetEndpoints.Answer(context, assets.Widget, file, isHashed: false));
        group.MapGet("/widget/preview", Preview);
        group.MapGet("/widget/{key}/panel", Panel);
        group.MapPost("/widget/{key}/session", SessionEndpoint.OpenAsync).CountAs(Act.Session);
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
            <html lang="en" data-settings="{HtmlEncoder.Default.Encode(inbox.Contract)}">
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

    // Where the console shows the widget while it is set up. It holds nothing of anybody's.
    private static ContentHttpResult Preview(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        return TypedResults.Content(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Preview</title>
            <link rel="stylesheet" href="/widget/assets/panel.css">
            </head>
            <body><div id="app"></div><script type="module" src="/widget/assets/preview.js"></script></body>
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
}

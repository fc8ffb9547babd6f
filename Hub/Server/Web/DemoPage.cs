using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Web;

/// <summary>A page with the widget on it, to try the hub with. In Development only.</summary>
internal static class DemoPage
{
    public static IEndpointRouteBuilder MapDemo(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return routes;
        }

        routes.MapGet("/demo", Page).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/demo.css", () => TypedResults.Text(Style, "text/css; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private const string Style =
        "body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#1c1c28;background:#f6f6f9}main{max-width:40rem;margin:18vh auto;padding:0 1.5rem}"
        + "h1{font-size:1.75rem;line-height:1.25}a{color:#4338ca}@media(prefers-color-scheme:dark){body{background:#13131a;color:#ececf2}a{color:#a5b4fc}}";

    private static IResult Page(HttpContext context, HubDirectory directory)
    {
        var inbox = directory.Current.Inboxes.Where(inbox => inbox.IsWebSite).MinBy(inbox => inbox.Id.Value);
        if (inbox is null)
        {
            return Problems.NotFound.Answer("There is no inbox yet.");
        }

        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>A page with the widget</title>
            <link rel="stylesheet" href="/demo.css">
            </head>
            <body>
            <main>
            <h1>A page with the widget</h1>
            <p>This stands for your own web site. The button in the corner is all that visitors see at first; press it and write something.</p>
            <p>Open the <a href="/console" target="_blank" rel="noopener">console</a> in another window to answer.</p>
            </main>
            <script async src="/widget.js?inbox={Uri.EscapeDataString(inbox.PublicKey)}"></script>
            </body>
            </html>
            """,
            "text/html; charset=utf-8");
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Hub.Web;

/// <summary>The console's page: one application for every address under it, with a nonce of its own for each answer.</summary>
internal static class ConsolePages
{
    private const string NoncePlace = "__NONCE__";
    private const string BuildPlace = "__BUILD__";

    private const string Icon =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='9' fill='#4f46e5'/>"
        + "<path d='M9 10h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-6l-5 4v-4H9a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z' fill='#fff'/></svg>";

    public static IEndpointRouteBuilder MapConsolePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/console/assets/{**path}", Asset).AllowAnonymous().ExcludeFromDescription();
        foreach (var path in new[] { "/", "/setup", "/join", "/sign-in", "/console/{**path}" })
        {
            routes.MapGet(path, Page).AllowAnonymous().ExcludeFromDescription();
        }

        return routes;
    }

    /// <summary>Answers addresses that nobody has: 404 to everybody, signed in or not.</summary>
    public static IEndpointRouteBuilder MapNothing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/favicon.ico", () => TypedResults.Text(Icon, "image/svg+xml")).AllowAnonymous().ExcludeFromDescription();

        // A plain delegate: the generator of endpoints drops the pattern of a fallback.
        routes.MapFallback("{**path}", context => Problems.NotFound.Answer().ExecuteAsync(context)).AllowAnonymous();
        return routes;
    }

    private static IResult Asset(HttpContext context, WebAssets assets, string path) =>
        AssetEndpoints.Answer(context, assets.Console, "assets/" + path, isHashed: true);

    private static async Task<IResult> Page(HttpContext context, WebAssets assets, ConsoleBuild build)
    {
        var file = assets.Console.GetFileInfo("index.html");
        if (!file.Exists)
        {
            return Problems.NotFound.Answer("The console has not been built.");
        }

        await using var stream = file.CreateReadStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var page = await reader.ReadToEndAsync(context.RequestAborted);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
        return TypedResults.Content(page.Replace(NoncePlace, nonce, StringComparison.Ordinal).Replace(BuildPlace, build.Name, StringComparison.Ordinal), "text/html; charset=utf-8");
    }
}

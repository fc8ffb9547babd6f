using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Web;

namespace Omnichannel.Hub.Widget;

/// <summary>Serves the script of the page's snippet together with the inbox's settings: one request, and the button is never seen in a wrong colour.</summary>
internal static class LoaderEndpoint
{
    private const string File = "loader.js";

    // The settings are the argument of a function around the script, so that the page gets no global of ours but one.
    private const string Head = "(omnichannelSettings=>{";

    /// <summary>Answers with the script of an inbox; 404 without one.</summary>
    public static async Task<IResult> Load(HttpContext context, string? inbox, HubDirectory directory, WebAssets assets)
    {
        var script = assets.Widget.GetFileInfo(File);
        if (!script.Exists || directory.Current.FindInboxByKey(inbox ?? "") is not { } known)
        {
            return Problems.NotFound.Answer();
        }

        await using var stream = script.CreateReadStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var body = Encoding.UTF8.GetBytes($"{Head}{await reader.ReadToEndAsync(context.RequestAborted)}\n}})({known.Contract});\n");

        // Asked for with every page, answered with 304 until the settings or the script change: a change shows on the next page.
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"");
        return TypedResults.Bytes(body, "text/javascript; charset=utf-8", entityTag: tag);
    }
}

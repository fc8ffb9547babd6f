using Microsoft.AspNetCore.Http.HttpResults;
using System.Text;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Conversations;

/// <summary>A conversation to keep.</summary>
internal static class TranscriptEndpoint
{
    public static Results<FileContentHttpResult, ProblemHttpResult, ValidationProblem> Download(
        Guid id,
        string? format,
        Viewer viewer,
        IConversationReader reader,
        TranscriptWriter writer,
        HttpContext http)
    {
        if (format is not (null or "text" or "html"))
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["format"] = ["Use text or html."] });
        }

        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        var isHtml = format == "html";
        var text = writer.Write(head, isHtml ? TranscriptFormat.Html : TranscriptFormat.Text, TranscriptAudience.Operator);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(text),
            isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
            $"conversation-{head.Id}.{(isHtml ? "html" : "txt")}");
    }
}

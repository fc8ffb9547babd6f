using Microsoft.AspNetCore.Http.HttpResults;
using System.Text;
using Omnichannel.Core.Conversations;
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

        return Answer(http, head, format, writer, TranscriptAudience.Operator);
    }

    /// <summary>Answers with the whole document as a file that no browser runs.</summary>
    public static FileContentHttpResult Answer(HttpContext http, ConversationHead head, string? format, TranscriptWriter writer, TranscriptAudience audience)
    {
        var isHtml = format == "html";
        var text = writer.Write(head, isHtml ? TranscriptFormat.Html : TranscriptFormat.Text, audience);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(text),
            isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
            $"conversation-{head.Id}.{(isHtml ? "html" : "txt")}");
    }
}

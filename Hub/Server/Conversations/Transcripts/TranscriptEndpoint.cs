using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Conversations.Transcripts;

/// <summary>A conversation to keep.</summary>
internal static class TranscriptEndpoint
{
    // What is written before it goes out: one piece of the answer and not the whole conversation.
    private const int Piece = 16_384;

    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult, ValidationProblem>> Download(
        Guid id,
        string? format,
        Viewer viewer,
        IConversationReader reader,
        HubDbContext database,
        TranscriptWriter writer,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (format is not (null or "text" or "html"))
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["format"] = ["Use text or html."] });
        }

        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        return await AnswerAsync(http, head, format, database, writer, TranscriptAudience.Operator, cancellationToken);
    }

    /// <summary>Answers with the document as a file that no browser runs, page by page as it is read.</summary>
    public static async Task<PushStreamHttpResult> AnswerAsync(
        HttpContext http,
        ConversationHead head,
        string? format,
        HubDbContext database,
        TranscriptWriter writer,
        TranscriptAudience audience,
        CancellationToken cancellationToken)
    {
        var isHtml = format == "html";
        var contacts = await ConversationViews.ReadContactsAsync(database, [head], cancellationToken);
        var names = writer.NamesOf(head, contacts.GetValueOrDefault(head.Contact.Value)?.Name);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            async body =>
            {
                await using var output = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Piece, leaveOpen: true);
                TranscriptForm form = isHtml ? new HtmlTranscript(output) : new TextTranscript(output);
                await writer.WriteAsync(head, names, form, audience, cancellationToken);
            },
            isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
            $"conversation-{head.Id}.{(isHtml ? "html" : "txt")}");
    }
}

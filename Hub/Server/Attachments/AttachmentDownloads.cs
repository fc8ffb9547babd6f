using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Attachments;

/// <summary>Hands out stored files so that no browser ever runs one: pictures in place, all else as a download.</summary>
internal sealed class AttachmentDownloads(AttachmentStore store, HubDbContext database)
{
    /// <summary>Answers with a file of a conversation, or 404. The caller has been admitted to the conversation.</summary>
    public IResult Answer(HttpContext context, ConversationId conversation, string id)
    {
        var row = database.Attachments.AsNoTracking().FirstOrDefault(file => file.Id == id && file.Conversation == conversation.Value);
        if (row is null || store.Open(id) is not { } content)
        {
            return Problems.NotFound.Answer();
        }

        var disposition = new ContentDispositionHeaderValue(MediaTypes.IsPicture(row.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(row.Name);
        var headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, max-age=86400, immutable";

        // A page of another origin shows pictures of its own visitor; the link is the permission.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Stream(content, row.ContentType, enableRangeProcessing: true);
    }
}

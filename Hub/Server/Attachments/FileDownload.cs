using Microsoft.Net.Http.Headers;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Attachments;

/// <summary>Hands out a stored file so that no browser ever takes it for a page of ours.</summary>
internal static class FileDownload
{
    /// <summary>Answers with a file: pictures in place, everything else as a download.</summary>
    /// <param name="http">The request; its response gets the headers.</param>
    /// <param name="file">The file's row.</param>
    /// <param name="content">The bytes; disposed when they are sent.</param>
    /// <param name="forForeignPages">Whether a page of another origin may show it: the visitor's own page, by a link that is the permission.</param>
    public static IResult Answer(HttpContext http, AttachmentRow file, Stream content, bool forForeignPages = false)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = forForeignPages ? "cross-origin" : "same-origin";
        headers["Referrer-Policy"] = "no-referrer";

        // A file never changes under its id; others may see this browser's copy only by this browser.
        headers.CacheControl = "private, max-age=86400, immutable";
        var disposition = new ContentDispositionHeaderValue(MediaTypes.IsPicture(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(content, file.ContentType, enableRangeProcessing: true);
    }
}

using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Omnichannel.Hub.Web;

/// <summary>Serves files of the built front ends, and only those of known kinds.</summary>
internal static class AssetEndpoints
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".png"] = "image/png",
    });

    /// <summary>Answers with a file, or 404.</summary>
    /// <param name="context">The request.</param>
    /// <param name="files">Where the files are.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="isHashed">Whether the name changes with the content, so that browsers may keep it for good.</param>
    public static IResult Answer(HttpContext context, IFileProvider files, string path, bool isHashed)
    {
        var file = files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory || !Types.TryGetContentType(path, out var type))
        {
            return Problems.NotFound.Answer();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var tag = new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks:x}-{file.Length:x}\"");
        return TypedResults.File(file.CreateReadStream(), type, lastModified: file.LastModified, entityTag: tag);
    }
}

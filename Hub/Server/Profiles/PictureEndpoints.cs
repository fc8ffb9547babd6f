using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Profiles;

/// <summary>Pictures of operators: their own to change, everybody's to see, because visitors see whom they speak to.</summary>
internal static class PictureEndpoints
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    public static async Task<Results<Ok<MeView>, ProblemHttpResult>> Change(
        Viewer viewer,
        PictureStore pictures,
        OperatorViews operators,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = PngPicture.LargestFile;
        }

        using var body = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(body, cancellationToken);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.FileTooLarge.Answer();
        }

        if (PngPicture.Clean(body.GetBuffer().AsSpan(0, (int)body.Length)) is not { } png)
        {
            return Problems.PictureRefused.Answer();
        }

        await pictures.KeepAsync(viewer.Id, png, cancellationToken);
        return TypedResults.Ok(await operators.GetMeAsync(viewer.Id, cancellationToken));
    }

    public static async Task<Ok<MeView>> Remove(Viewer viewer, PictureStore pictures, OperatorViews operators, CancellationToken cancellationToken)
    {
        await pictures.KeepAsync(viewer.Id, png: null, cancellationToken);
        return TypedResults.Ok(await operators.GetMeAsync(viewer.Id, cancellationToken));
    }

    public static async Task<IResult> Show(Guid id, string? v, PictureStore pictures, HttpContext http, CancellationToken cancellationToken)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // By its version a picture never changes; without one, a new picture is seen after a while.
        headers.CacheControl = v is null ? $"public, max-age={Freshness.TotalSeconds}" : "public, max-age=31536000, immutable";

        // No picture is nothing wrong: a page that asks for one would show an error in its log otherwise.
        return await pictures.FindAsync(new(id), cancellationToken) is { } png ? TypedResults.Bytes(png, "image/png") : TypedResults.NoContent();
    }
}

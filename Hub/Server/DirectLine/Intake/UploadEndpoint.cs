using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Shared;
using Omnichannel.Core.Activities;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>Files from visitors: one message with all files of the request, or none of it.</summary>
internal static class UploadEndpoint
{
    private const string ActivityType = "application/vnd.microsoft.activity";

    public static async Task<IResult> UploadAsync(
        HttpContext context,
        string id,
        DirectLineGate gate,
        ClientActivityReader reader,
        ActivityIntake intake,
        SignsOfLife signs,
        AttachmentStore store,
        AttachmentQuota quota,
        IOptions<Limits> limits)
    {
        var (caller, refusal) = await gate.AdmitAsync(context, id);
        if (caller?.Token is not { } token)
        {
            return refusal!;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = (limits.Value.FileSize * limits.Value.FilesPerMessage) + limits.Value.JsonBody;
        }

        // Before the body, which may take longer to arrive than an ending runs.
        await signs.ShowAsync(token.Conversation);
        using var upload = new Upload(token.Conversation, store, quota, limits.Value);
        var problem = await ReadAsync(context.Request, upload, reader);
        if (problem is not null)
        {
            return problem;
        }

        if (upload.Files.Count == 0)
        {
            return DirectLineErrors.BadArgument.Answer("The upload has no file.");
        }

        var activity = upload.Activity ?? new() { Type = ActivityTypes.Message };
        if (activity.Type != ActivityTypes.Message)
        {
            return DirectLineErrors.BadArgument.Answer("Only a message carries files.");
        }

        var taken = await intake.TakeAsync(caller.Inbox, token, activity, upload.Files);
        if (taken.HoldsFiles)
        {
            upload.Keep();
        }

        return taken.Answer;
    }

    public static async Task<IResult> Download(
        HttpContext context,
        Guid id,
        string file,
        string? e,
        string? s,
        FileLinks links,
        AttachmentStore store,
        HubDbContext database)
    {
        if (!links.IsValid(new(id), file, e, s))
        {
            return DirectLineErrors.NotYours.Answer("This link is not valid any more.");
        }

        var row = await database.Attachments.AsNoTracking()
            .FirstOrDefaultAsync(stored => stored.Id == file && stored.Conversation == id, context.RequestAborted);
        return row is not null && store.Open(file) is { } content
            ? FileDownload.Answer(context, row, content, forForeignPages: true)
            : Problems.NotFound.Answer();
    }

    private static async Task<IResult?> ReadAsync(HttpRequest request, Upload upload, ClientActivityReader reader)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return DirectLineErrors.BadArgument.Answer("The upload names no content type.");
        }

        if (!string.Equals(type.MediaType, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await upload.AddAsync(FileNames.Clean(NameOf(request.Headers.ContentDisposition)), type.MediaType, request.Body, request.HttpContext.RequestAborted);
        }

        var boundary = type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"');
        return string.IsNullOrEmpty(boundary) || boundary.Length > 100
            ? DirectLineErrors.BadArgument.Answer("The upload has no boundary.")
            : await ReadPartsAsync(new(boundary, request.Body), upload, reader, request.HttpContext.RequestAborted);
    }

    private static async Task<IResult?> ReadPartsAsync(MultipartReader parts, Upload upload, ClientActivityReader reader, CancellationToken cancellationToken)
    {
        try
        {
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var problem = part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true
                    ? await upload.ReadActivityAsync(part.Body, reader, cancellationToken)
                    : await upload.AddAsync(
                        FileNames.Clean(NameOf(part.ContentDisposition)),
                        part.ContentType,
                        part.Body,
                        cancellationToken);
                if (problem is not null)
                {
                    return problem;
                }
            }

            return null;
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout })
        {
            return error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? DirectLineErrors.TooLarge.Answer("The upload is too large.")
                : DirectLineErrors.BadArgument.Answer("The upload is not well-formed.");
        }
    }

    // The protocol's own description of the single-file form leaves the kind out: Content-Disposition: name="file"; filename="a.jpg".
    private static string? NameOf(string? header) =>
        ContentDispositionHeaderValue.TryParse(header, out var disposition) || ContentDispositionHeaderValue.TryParse("form-data; " + header, out disposition)
            ? (disposition.FileNameStar ?? disposition.FileName)?.Trim('"')
            : null;
}

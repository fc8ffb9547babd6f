using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Omnichannel.Channels.Shared;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Conversations;

/// <summary>Files of operators and files for operators.</summary>
/// <remarks>
/// An upload is a row of the conversation before it is answered, so a restart between upload and message loses nothing; the message only names it.
/// </remarks>
internal static class FileEndpoints
{
    // Boundaries and headers around the one file.
    private const int Wrapping = 65_536;

    public static async Task<IResult> Upload(
        Guid id,
        Viewer viewer,
        IConversationReader reader,
        AttachmentStore store,
        AttachmentQuota quota,
        HubDbContext database,
        IOptions<Limits> limits,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        if (!head.IsOpen)
        {
            return Problems.ConversationClosed.Answer();
        }

        using var room = await quota.HoldAsync(head.Id, limits.Value.FileSize, cancellationToken);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limits.Value.FileSize + Wrapping;
        }

        try
        {
            return await TakeAsync(head, room.Size, store, database, http.Request, cancellationToken);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.FileTooLarge.Answer();
        }
        catch (InvalidDataException)
        {
            return Problems.FileRefused.Answer("The body is not a multipart form.");
        }
    }

    public static async Task<IResult> Download(
        string id,
        Viewer viewer,
        IConversationReader reader,
        AttachmentStore store,
        HubDbContext database,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var file = await database.Attachments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        return file is not null && ConversationEndpoints.FindVisible(reader, viewer, file.Conversation) is not null && store.Open(id) is { } content
            ? FileDownload.Answer(http, file, content)
            : Problems.NotFound.Answer();
    }

    private static async Task<IResult> TakeAsync(
        ConversationHead head,
        long room,
        AttachmentStore store,
        HubDbContext database,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (await FindFileAsync(request, cancellationToken) is not var (section, name))
        {
            return Problems.FileRefused.Answer("Send a multipart form with one part named file.");
        }

        if (await store.SaveAsync(head.Id, name, section.ContentType, section.Body, room, cancellationToken) is not { } record)
        {
            return Problems.FileTooLarge.Answer();
        }

        var row = new AttachmentRow
        {
            Id = record.Id,
            Conversation = record.Conversation.Value,
            Name = record.Name,
            ContentType = record.ContentType,
            Size = record.Size,
            Sha256 = record.Sha256,
            At = record.At,
        };
        database.Attachments.Add(row);
        await database.SaveChangesAsync(cancellationToken);
        var view = FileView.Of(row);
        return TypedResults.Created(view.Url, view);
    }

    private static async Task<(MultipartSection Section, string Name)?> FindFileAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition() && disposition.Name.Value?.Trim('"') == "file")
            {
                var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                return (section, FileNames.Clean(name));
            }
        }

        return null;
    }
}

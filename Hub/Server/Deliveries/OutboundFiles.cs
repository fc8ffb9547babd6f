using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Finds the stored files that messages to vendors carry.</summary>
internal sealed class OutboundFiles(IServiceScopeFactory scopes, AttachmentStore store, FileLinks links, IOptions<HubOptions> hub)
{
    /// <summary>Finds a file; null when it is not stored here, or is gone.</summary>
    public async Task<OutboundFile?> FindAsync(ConversationId conversation, Attachment? attachment, CancellationToken cancellationToken)
    {
        if (AttachmentLink.Read(attachment?.ContentUrl) is not { } id)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Attachments.AsNoTracking()
            .FirstOrDefaultAsync(file => file.Id == id, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var url = hub.Value.PublicOrigin is { } origin ? origin + links.Path(conversation, id) : null;
        return new(row.Name, row.ContentType, row.Size, () => store.Open(id) ?? Stream.Null, url);
    }
}

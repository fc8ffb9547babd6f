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
    /// <summary>Finds the files of a message, by the link under which the log names them; what is not stored here is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, OutboundFile>> FindAllAsync(
        ConversationId conversation, IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken)
    {
        var ids = attachments.Select(file => AttachmentLink.Read(file.ContentUrl)).OfType<string>().ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<string, OutboundFile>();
        }

        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Attachments.AsNoTracking()
            .Where(file => ids.Contains(file.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => AttachmentLink.Write(row.Id), row => new OutboundFile(
            row.Name,
            row.ContentType,
            row.Size,
            () => store.Open(row.Id) ?? throw new FileNotFoundException("A stored file is gone.", row.Id),
            hub.Value.PublicBase is { } address ? address + links.Path(conversation, row.Id) : null));
    }
}

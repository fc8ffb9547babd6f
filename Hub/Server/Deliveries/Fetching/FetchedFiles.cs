using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.Deliveries.Fetching;

/// <summary>The rows of files that vendors hold, until their bytes are here or will never be.</summary>
internal sealed class FetchedFiles(CommitLoop loop, IServiceScopeFactory scopes, AttachmentStore store, SignalFeed signals)
{
    /// <summary>Finds a file; null when there is none.</summary>
    public async Task<AttachmentRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HubDbContext>().Attachments.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>Stores the bytes.</summary>
    public async Task StoreAsync(AttachmentRow file, FetchOutcome.Fetched fetched, int largest, CancellationToken cancellationToken)
    {
        using var content = AsStream(fetched.Bytes);
        var declared = fetched.ContentType ?? file.ContentType;
        if (await store.SaveAsync(file.Id, new(file.Conversation), file.Name, declared, content, largest, cancellationToken) is not { } record)
        {
            await MissingAsync(file, FetchFileHandler.TooLarge(largest));
            return;
        }

        (file.Size, file.Sha256, file.ContentType, file.State) = (record.Size, record.Sha256, record.ContentType, AttachmentState.Stored);
        await loop.RunAsync(database => database.Attachments.Where(row => row.Id == file.Id).ExecuteUpdate(set => set
            .SetProperty(row => row.Size, record.Size)
            .SetProperty(row => row.Sha256, record.Sha256)
            .SetProperty(row => row.ContentType, record.ContentType)
            .SetProperty(row => row.State, AttachmentState.Stored)));
        Show(file);
    }

    /// <summary>Notes that the bytes will never be here.</summary>
    public async Task MissingAsync(AttachmentRow file, string reason)
    {
        (file.State, file.Reason) = (AttachmentState.Missing, reason);
        await loop.RunAsync(database => database.Attachments.Where(row => row.Id == file.Id).ExecuteUpdate(set => set
            .SetProperty(row => row.State, AttachmentState.Missing)
            .SetProperty(row => row.Reason, reason)));
        Show(file);
    }

    private void Show(AttachmentRow file) => signals.Send(new Signal.FileMoved(
        new ConversationId(file.Conversation),
        FileView.Of(file)));

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array ?? [], array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}

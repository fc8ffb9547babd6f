using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Attachments;

/// <summary>Bounds what one conversation may store.</summary>
internal sealed class AttachmentQuota(IServiceScopeFactory scopes, IOptions<Limits> limits)
{
    /// <summary>Tells how many bytes a conversation may still store.</summary>
    public async Task<long> LeftAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var used = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Attachments
            .Where(row => row.Conversation == conversation.Value)
            .SumAsync(row => row.Size, cancellationToken);
        return Math.Max(0, limits.Value.FilesPerConversation - used);
    }
}

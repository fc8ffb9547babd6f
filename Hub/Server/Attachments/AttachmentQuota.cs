using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Attachments;

/// <summary>Bounds what one conversation may store, uploads in progress included: otherwise many at once would each see the same room.</summary>
internal sealed class AttachmentQuota(IServiceScopeFactory scopes, IOptions<Limits> limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, long> _held = [];

    /// <summary>Holds room for one file.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="wanted">At most how many bytes.</param>
    /// <param name="cancellationToken">Ends it; nothing is held then.</param>
    /// <returns>What there is of it, perhaps nothing.</returns>
    public async Task<AttachmentRoom> HoldAsync(ConversationId conversation, long wanted, CancellationToken cancellationToken)
    {
        // Held first and counted second: a file that is committed between the two is counted twice for a moment, never not at all.
        var others = Change(conversation, wanted) - wanted;
        long used;
        try
        {
            used = await UsedAsync(conversation, cancellationToken);
        }
        catch
        {
            Change(conversation, -wanted);
            throw;
        }

        var granted = Math.Clamp(limits.Value.FilesPerConversation - used - others, 0, wanted);
        Change(conversation, granted - wanted);
        return new(granted, surplus => Change(conversation, -surplus));
    }

    private async Task<long> UsedAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HubDbContext>().Attachments
            .Where(row => row.Conversation == conversation.Value)
            .SumAsync(row => row.Size, cancellationToken);
    }

    private long Change(ConversationId conversation, long by)
    {
        lock (_gate)
        {
            var held = _held.GetValueOrDefault(conversation) + by;
            if (held == 0)
            {
                _held.Remove(conversation);
            }
            else
            {
                _held[conversation] = held;
            }

            return held;
        }
    }
}

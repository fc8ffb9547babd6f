using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>What a turn leaves in the audit log: what its sender says, and who does not watch the conversation any more, however that came.</summary>
internal static class TurnAudit
{
    public static IReadOnlyList<AuditRecord> Of(Turn turn, ConversationHead before, ConversationHead after)
    {
        var asked = turn.Audit?.Invoke(before);
        if (ReferenceEquals(before.Participants, after.Participants))
        {
            return asked is null ? [] : [asked];
        }

        var ended = before.Participants
            .Where(one => one.Role == ParticipantRole.Monitor && after.RoleOf(one.Id) != ParticipantRole.Monitor)
            .Select(one => new AuditRecord(one.Id, "conversation.monitorEnd", before.Owner));
        return asked is null ? [.. ended] : [.. ended, asked];
    }
}

using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>What a turn leaves in the audit log: what somebody did over a colleague's head, and who does not watch the conversation any more, however that came.</summary>
/// <remarks>
/// An act is over a colleague's head when a right of the actor's was what allowed it in a conversation that is not theirs: the rules, asked again without
/// the right, refuse it. The line is described, and tried call by call, in <c>docs/protocol/rights.md</c>.
/// </remarks>
internal static class TurnAudit
{
    public static IReadOnlyList<AuditRecord> Of(Command command, ConversationHead before, ConversationHead after, DateTimeOffset now)
    {
        var done = ActOf(command, before, now);
        if (ReferenceEquals(before.Participants, after.Participants))
        {
            return done is null ? [] : [done];
        }

        var ended = before.Participants
            .Where(one => one.Role == ParticipantRole.Monitor && after.RoleOf(one.Id) != ParticipantRole.Monitor)
            .Select(one => new AuditRecord(one.Id, "conversation.monitorEnd", before.Owner));
        return done is null ? [.. ended] : [.. ended, done];
    }

    private static AuditRecord? ActOf(Command command, ConversationHead before, DateTimeOffset now)
    {
        var owner = OwnerOf(before);
        return command switch
        {
            Command.Reassign act => new(act.By.Id, "conversation.reassign", act.To.Id),
            Command.TakeOver act => new(act.By.Id, "conversation.takeOver", before.Owner),
            Command.Join { Role: ParticipantRole.Monitor } act => new(act.By.Id, "conversation.monitor", before.Owner),
            Command.Join act => new(act.By.Id, "conversation.join", before.Owner),
            Command.Requeue { By: { } by } when by.Id != before.Owner => new(by.Id, "conversation.requeue", before.Owner),
            Command.Reopen act when owner is not null && owner != act.By.Id => new(act.By.Id, "conversation.reopen", owner),
            Command.EndNow act when IsOver(act.By, act with { MayEndOthers = false }) => new(act.By.Id, "conversation.end", before.Owner),
            Command.UndoEnd act when IsOver(act.By, act with { MayOversee = false }) => new(act.By.Id, "conversation.undoEnd", owner),
            Command.Invite act when IsOver(act.By, act with { MayOversee = false }) => new(act.By.Id, "conversation.invite", act.Guest.Id),
            Command.SetContact act when IsOver(act.By, act with { MayActForOthers = false }) => new(act.By.Id, "conversation.contact", before.Owner),
            Command.Redeliver act when IsOver(act.By, act with { MayActForOthers = false }) => new(act.By.Id, "conversation.redeliver", owner),
            Command.Delete { By: { } by } act when IsOver(by, act with { MayDeleteOthers = false }) || IsOthers(act, by) =>
                new(by.Id, "conversation.deleteMessage", act.Message?.Author.Operator is { } author && author != by.Id ? author : null),
            _ => null,
        };

        bool IsOver(Operator by, Command withoutRight) => owner != by.Id && ConversationRules.Decide(before, withoutRight, now).Refusal is not null;
    }

    private static bool IsOthers(Command.Delete act, Operator by) => act.Message?.Author != Author.Of(by.Id);

    // Whose it is; of one that is over, whose it was.
    private static OperatorId? OwnerOf(ConversationHead head) => head.IsOpen ? head.Owner : head.LastOwner;
}

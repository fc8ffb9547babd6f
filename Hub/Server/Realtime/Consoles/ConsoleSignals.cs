using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>What operators do without wanting anything: typing and reading.</summary>
internal sealed class ConsoleSignals(IConversationReader reader, SignalFeed feed, ReadCursors cursors)
{
    // Somebody who reads is at most a few entries behind. What lies further back counts as read: the number is a hint, and must cost nothing.
    private const int MostUnread = 200;

    /// <summary>An operator is typing. The visitor sees it only from who may answer them.</summary>
    public void Types(Viewer viewer, Guid conversation)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, conversation) is { IsOpen: true } head
            && (head.Owner == viewer.Id || head.RoleOf(viewer.Id) == ParticipantRole.Participant))
        {
            feed.Send(new Signal.OperatorTypes(head.Id, viewer.AsOperator));
        }
    }

    /// <summary>An operator has read up to a sequence; nobody reads further than the log goes.</summary>
    public void HasRead(Viewer viewer, Guid conversation, long sequence)
    {
        if (sequence > 0 && ConversationEndpoints.FindVisible(reader, viewer, conversation) is { } head)
        {
            cursors.MoveOperator(head.Id, viewer.Id, MarkOf(head, Math.Min(sequence, head.LastSequence)));
        }
    }

    private ReadMark MarkOf(ConversationHead head, long sequence)
    {
        var unread = sequence >= head.LastVisitorSequence ? 0 : reader.CountVisitorMessages(head.Id, sequence, MostUnread);

        // The head was read before they were counted: one that came in between is in the count and not on the head.
        return new(sequence, Math.Max(0, head.VisitorMessages - unread));
    }
}

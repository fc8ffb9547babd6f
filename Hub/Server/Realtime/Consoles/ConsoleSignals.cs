using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>What operators do without wanting anything: typing and reading.</summary>
internal sealed class ConsoleSignals(IConversationReader reader, SignalFeed feed, ReadCursors cursors)
{
    /// <summary>An operator is typing. The visitor sees it only from who may answer them.</summary>
    public void Types(Viewer viewer, Guid conversation)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, conversation) is { IsOpen: true } head && head.Owner == viewer.Id)
        {
            feed.Send(new Signal.OperatorTypes(head.Id, viewer.AsOperator));
        }
    }

    /// <summary>An operator has read up to a sequence; nobody reads further than the log goes.</summary>
    public void HasRead(Viewer viewer, Guid conversation, long sequence)
    {
        if (sequence > 0 && ConversationEndpoints.FindVisible(reader, viewer, conversation) is { } head)
        {
            cursors.MoveOperator(head.Id, viewer.Id, Math.Min(sequence, head.LastSequence));
        }
    }
}

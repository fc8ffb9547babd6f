using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>Shows typing and reading to the consoles it concerns.</summary>
internal sealed class SignalPushes(ConsoleConnections connections, LiveReader reader)
{
    public void Show(Signal signal)
    {
        var conversation = signal.Conversation.Value;
        switch (signal)
        {
            case Signal.VisitorTypes types:
                ShowVisitorTyping(types);
                break;
            case Signal.OperatorTypes types:
                ShowOperatorTyping(types);
                break;
            case Signal.VisitorRead read:
                Show(signal.Conversation, client => client.ReadMoved(new(conversation, AuthorKind.Visitor, read.Sequence)));
                break;
            case Signal.DeliveryMoved moved:
                Show(signal.Conversation, client => client.DeliveryMoved(new(conversation, moved.Sequence, moved.Delivery)));
                break;
            case Signal.FileMoved moved:
                Show(signal.Conversation, client => client.FileMoved(new(conversation, moved.File)));
                break;
            case Signal.OperatorRead read:
                ShowRead(read);
                break;
        }
    }

    private void Show(ConversationId conversation, Func<IConsoleClient, Task> push)
    {
        // Whoever has it open may see it: a conversation that leaves somebody's reach is closed for them in the same breath.
        foreach (var connection in connections.All.Where(one => one.HasOpen(conversation)))
        {
            connection.Push(push);
        }
    }

    // Also those who have it in a list only: two must not answer the same visitor.
    private void ShowOperatorTyping(Signal.OperatorTypes types)
    {
        if (reader.ReadHead(types.Conversation) is { } head)
        {
            TypingPush push = new(head.Id.Value, AuthorKind.Operator, types.By.Id.ToString(), types.By.Name);
            foreach (var connection in connections.All.Where(one => one.Viewer.Id != types.By.Id && ConversationAccess.CanSee(one.Viewer, head)))
            {
                connection.Push(client => client.TypingShown(push));
            }
        }
    }

    // The owner's list says that the visitor types; what they type is only for who looks at the conversation, and may see it as it is now.
    private void ShowVisitorTyping(Signal.VisitorTypes types)
    {
        var head = reader.FindHead(types.Conversation);
        var typing = new TypingPush(types.Conversation.Value, AuthorKind.Visitor);
        var preview = typing with { Text = types.Text };
        foreach (var connection in connections.All)
        {
            var isOpen = connection.HasOpen(types.Conversation);
            if (isOpen && head is not null && ConversationAccess.CanSee(connection.Viewer, head))
            {
                connection.Push(client => client.TypingShown(preview));
            }
            else if (types.IsWriting && (isOpen || connection.Viewer.Id == head?.Owner))
            {
                connection.Push(client => client.TypingShown(typing));
            }
        }
    }

    // Where it is open everybody sees how far it was read; the reader's other consoles also take it off what is unread.
    private void ShowRead(Signal.OperatorRead read)
    {
        ReadPush push = new(read.Conversation.Value, AuthorKind.Operator, read.Mark.Sequence, read.By.Value, read.Mark.VisitorMessages);
        foreach (var connection in connections.All.Where(connection => connection.HasOpen(read.Conversation) || connection.Viewer.Id == read.By))
        {
            connection.Push(client => client.ReadMoved(push));
        }
    }
}

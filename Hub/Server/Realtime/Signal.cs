using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Realtime;

/// <summary>Something that is worth showing at once and not worth keeping: it is in no log and may be lost.</summary>
/// <param name="Conversation">Where.</param>
internal abstract record Signal(ConversationId Conversation)
{
    /// <summary>The visitor is typing, or has emptied their box.</summary>
    /// <param name="Conversation">Where.</param>
    /// <param name="Text">What stands in the box, empty when they have emptied it; null where the inbox shows nobody what is typed.</param>
    public sealed record VisitorTypes(ConversationId Conversation, string? Text = null) : Signal(Conversation)
    {
        /// <summary>Gets whether they are writing.</summary>
        public bool IsWriting => Text != "";
    }

    /// <summary>An operator is typing to the visitor.</summary>
    public sealed record OperatorTypes(ConversationId Conversation, Operator By) : Signal(Conversation);

    /// <summary>The bot lets some time pass before it goes on.</summary>
    public sealed record BotTypes(ConversationId Conversation) : Signal(Conversation);

    /// <summary>The visitor has read up to a sequence.</summary>
    public sealed record VisitorRead(ConversationId Conversation, long Sequence) : Signal(Conversation);

    /// <summary>An operator has read up to a mark.</summary>
    public sealed record OperatorRead(ConversationId Conversation, OperatorId By, ReadMark Mark) : Signal(Conversation);

    /// <summary>A message has come further on its way to a vendor, or not.</summary>
    public sealed record DeliveryMoved(ConversationId Conversation, long Sequence, DeliveryView Delivery) : Signal(Conversation);

    /// <summary>A file's bytes have come, or never will.</summary>
    public sealed record FileMoved(ConversationId Conversation, FileView File) : Signal(Conversation);

    /// <summary>A note about the contact was written, written anew or deleted.</summary>
    /// <param name="Conversation">In which of their conversations.</param>
    /// <param name="Contact">About whom.</param>
    public sealed record ContactNotesChanged(ConversationId Conversation, ContactId Contact) : Signal(Conversation);

    /// <summary>A waiting visitor's place in the queue; null when they do not wait any more.</summary>
    public sealed record QueuePlace(ConversationId Conversation, int? Position, int? Minutes) : Signal(Conversation);
}

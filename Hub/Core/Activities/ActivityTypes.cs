namespace Omnichannel.Core.Activities;

/// <summary>The activity types that the hub understands.</summary>
public static class ActivityTypes
{
    /// <summary>Something to show.</summary>
    public const string Message = "message";

    /// <summary>A message reads differently now; complete, as it is from now on.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was taken back.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody is typing: a signal, never in the log.</summary>
    public const string Typing = "typing";

    /// <summary>Something named by <see cref="Activity.Name"/>.</summary>
    public const string Event = "event";

    /// <summary>Somebody came; the first activity of every conversation.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation was closed.</summary>
    public const string EndOfConversation = "endOfConversation";
}

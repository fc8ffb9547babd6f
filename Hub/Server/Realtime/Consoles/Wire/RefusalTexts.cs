using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Realtime.Consoles.Wire;

/// <summary>The codes and sentences by which the hub refuses commands; listed in <c>docs/protocol/console.md</c>.</summary>
internal static class RefusalTexts
{
    public static readonly ResultView NotFound = ResultView.Refused("not-found", "There is no such conversation, or it is not yours to see.");

    public static readonly ResultView Busy = ResultView.Refused("busy", "The hub cannot take this now. Try again in a moment.");

    public static readonly ResultView NotLost = ResultView.Refused("not-lost", "The message is on its way or has arrived.");

    public static readonly ResultView NotAllowed = ResultView.Refused("not-allowed", "This is not allowed for you.");

    public static readonly ResultView TemplateGone = ResultView.Refused("template-gone", "There is no such template, or it is no longer approved.");

    public static readonly ResultView NoWay = ResultView.Refused("no-way", "The contact cannot be written to first by this inbox.");

    public static readonly ResultView ShutOut = ResultView.Refused("shut-out", "The contact has blocked you or opted out.");

    public static readonly ResultView ChannelCannot = ResultView.Refused("channel-cannot", "The channel cannot change messages that it has.");

    public static ResultView ChannelUnavailable(string message) => ResultView.Refused("channel-unavailable", message);

    public static ResultView Invalid(string message) => ResultView.Refused("invalid", message);

    public static ResultView Of(Refusal refusal) => refusal switch
    {
        Refusal.ConversationClosed => ResultView.Refused("conversation-closed", "The conversation has ended."),
        Refusal.AlreadyTaken => ResultView.Refused("already-taken", "Somebody else has taken the conversation."),
        Refusal.NotOwner => ResultView.Refused("not-owner", "The conversation is not yours."),
        Refusal.StaleView => ResultView.Refused("stale-view", "Somebody has written something that you have not seen."),
        Refusal.TakeoverNotAllowed => ResultView.Refused("takeover-not-allowed", "You may not take conversations from the bot."),
        Refusal.AlreadyClosed => ResultView.Refused("already-closed", "The conversation has ended already."),
        Refusal.AlreadyOpen => ResultView.Refused("already-taken", "The conversation is open already."),
        Refusal.OtherConversationOpen => ResultView.Refused("other-conversation-open", "The visitor has another open conversation."),
        Refusal.ReplyWindowClosed => ResultView.Refused("reply-window-closed", "The channel takes only approved templates now: the visitor's last message is too old."),
        Refusal.NoSuchMessage => ResultView.Refused("no-such-message", "There is no such message between you and the visitor."),
        Refusal.NotAuthor => ResultView.Refused("not-author", "Somebody else wrote this message."),
        Refusal.AlreadyDeleted => ResultView.Refused("already-deleted", "The message has been deleted."),
        Refusal.AtCapacity => ResultView.Refused("at-capacity", "You have as many conversations as you may have."),
        Refusal.NotAvailable => ResultView.Refused("not-available", "They are not available in that department."),
        Refusal.OfferGone => ResultView.Refused("offer-gone", "This was offered to somebody else, or not any more."),
        Refusal.TooManyPeople => ResultView.Refused("too-many-people", "As many people take part as may."),
        Refusal.TooLate => ResultView.Refused("too-late", "This can no longer be taken back."),
        Refusal.TagRequired => ResultView.Refused("tag-required", "Tag the conversation before you end it."),
        Refusal.OutcomeRequired => ResultView.Refused("outcome-required", "Say how the conversation ended, by one of the tags for that, before you end it."),
    };
}

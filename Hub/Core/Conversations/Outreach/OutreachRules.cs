using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Rules;

namespace Omnichannel.Core.Conversations.Outreach;

/// <summary>How an operator begins a conversation.</summary>
internal static class OutreachRules
{
    /// <summary>It counts as started although the visitor has not written: whoever began it must find it.</summary>
    public static Decision Begin(ConversationHead head, Operator by, Activity first)
    {
        var draft = new Draft(head, head.CreatedAt);
        draft.ChangeOwner(ConversationState.Assigned, by.Id);
        draft.Append(Author.System, Visibility.Operators, new()
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new() { Id = head.UserId, Role = "user" }],
        });
        OperatorRules.Announce(draft, Author.Of(by.Id), by, "outreach");
        draft.Append(Author.Of(by.Id), Visibility.Everyone, first with { From = Accounts.Of(by) });
        draft.Head = draft.Head with { Started = true, PersonHasSpoken = true };
        return draft.Done();
    }
}

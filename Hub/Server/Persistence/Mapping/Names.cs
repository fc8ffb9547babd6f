using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence.Mapping;

/// <summary>The names by which enums are stored, without the cost of reflection on the hot path.</summary>
internal static class Names
{
    public static string Of(AuthorKind kind) => kind switch
    {
        AuthorKind.Visitor => nameof(AuthorKind.Visitor),
        AuthorKind.Bot => nameof(AuthorKind.Bot),
        AuthorKind.Operator => nameof(AuthorKind.Operator),
        AuthorKind.System => nameof(AuthorKind.System),
    };

    public static string Of(Visibility visibility) => visibility switch
    {
        Visibility.Everyone => nameof(Visibility.Everyone),
        Visibility.Operators => nameof(Visibility.Operators),
    };

    public static string Of(ConversationState state) => state switch
    {
        ConversationState.Bot => nameof(ConversationState.Bot),
        ConversationState.Queued => nameof(ConversationState.Queued),
        ConversationState.Assigned => nameof(ConversationState.Assigned),
        ConversationState.Closed => nameof(ConversationState.Closed),
    };

    public static string Of(WorkKind kind) => kind switch
    {
        WorkKind.Ending => nameof(WorkKind.Ending),
        WorkKind.Unstarted => nameof(WorkKind.Unstarted),
        WorkKind.FlowEffect => nameof(WorkKind.FlowEffect),
        WorkKind.FlowPause => nameof(WorkKind.FlowPause),
        WorkKind.FlowAlarm => nameof(WorkKind.FlowAlarm),
        WorkKind.Delivery => nameof(WorkKind.Delivery),
        WorkKind.DeliveryTold => nameof(WorkKind.DeliveryTold),
        WorkKind.FetchFile => nameof(WorkKind.FetchFile),
        WorkKind.FollowUp => nameof(WorkKind.FollowUp),
        WorkKind.Offer => nameof(WorkKind.Offer),
        WorkKind.QueueWait => nameof(WorkKind.QueueWait),
    };
}

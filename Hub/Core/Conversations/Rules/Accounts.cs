using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>How authors look to clients. Clients know two sides: <c>user</c> and <c>bot</c>; people who answer are on the second.</summary>
internal static class Accounts
{
    private static readonly ChannelAccount Bot = new() { Id = "bot", Role = "bot" };
    private static readonly ChannelAccount Hub = new() { Id = "hub", Role = "bot" };

    public static ChannelAccount Of(Operator person) => new() { Id = person.Id.ToString(), Name = person.Name, Role = "bot" };

    public static ChannelAccount Of(Author author, ConversationHead head) => author.Kind switch
    {
        AuthorKind.Visitor => new() { Id = head.UserId, Role = "user" },
        AuthorKind.Bot => Bot,
        AuthorKind.System => Hub,
        AuthorKind.Operator => new() { Id = author.Operator?.ToString() ?? "operator", Role = "bot" },
    };
}

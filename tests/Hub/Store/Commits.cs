using System.Text;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>Makes commits as turns make them, from the rules.</summary>
internal static class Commits
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly InboxId Inbox = new(Guid.Parse("00000000-0000-0000-0000-0000000000b1"));

    private static readonly DepartmentId Department = new(Guid.Parse("00000000-0000-0000-0000-0000000000d1"));

    /// <summary>The first commit of a conversation, of somebody new or of somebody known.</summary>
    public static Commit Begin(string user, KnownIdentity? known = null)
    {
        var identity = known ?? new(new(Guid.NewGuid()), new(Guid.NewGuid()));
        var seed = new ConversationHead
        {
            Id = new(Guid.CreateVersion7(Now)),
            Inbox = Inbox,
            Contact = identity.Contact,
            Identity = identity.Identity,
            UserId = user,
            Channel = "webchat",
            Department = Department,
            CreatedAt = Now,
            ChangedAt = Now,
        };
        return Of(seed, ConversationRules.Begin(seed)) with
        {
            Identity = known is null ? new(identity.Contact, identity.Identity, Inbox, user, null, Now) : null,
        };
    }

    /// <summary>What a visitor writes.</summary>
    public static Commit Message(ConversationHead head, string text = "Hello", string? key = null)
    {
        var commit = Of(head, ConversationRules.Decide(head, Writes(text), Now));
        return key is null ? commit : commit with { Receipt = new($"dl/{head.Id}", key), ReceiptSequence = commit.After.LastSequence };
    }

    public static Commit Of(ConversationHead head, Command command) => Of(head, ConversationRules.Decide(head, command, Now));

    public static Command.Receive Writes(string text) => new(new() { Type = ActivityTypes.Message, Text = text }, TimeSpan.FromHours(24));

    private static Commit Of(ConversationHead before, Decision decision) => new()
    {
        Before = before,
        After = decision.Head with { Version = before.Version + 1 },
        Entries = [.. decision.Entries.Select(entry => new EncodedEntry(entry, Encoding.UTF8.GetBytes($$"""{"text":"{{entry.Activity.Text}}"}""")))],
        Work = decision.Work,
        Guards = decision.Guards,
    };
}

using Omnichannel.BotFlows.Runner;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>Begins conversations: contact, identity, head, the bot's greeting, all in one commit.</summary>
internal sealed class ConversationStarter(
    CommitLoop loop,
    IConversationReader reader,
    HeadCache heads,
    InboundLanes lanes,
    TurnPlanner planner,
    TimeProvider clock)
{
    private const int Attempts = 4;

    /// <summary>Begins the conversation, unless it or another open one of the same visitor is there already.</summary>
    /// <param name="inbox">Where the visitor came in.</param>
    /// <param name="id">The id to give it.</param>
    /// <param name="visitor">Who they are.</param>
    /// <returns>The conversation they are in now, and whether it is new.</returns>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public Task<(ConversationHead Head, bool IsNew)> StartAsync(Inbox inbox, ConversationId id, Visitor visitor) =>
        StartAsync(inbox, id, visitor, first: null);

    /// <summary>Begins the conversation with a message, unless another open one of the same visitor is there already.</summary>
    /// <param name="inbox">Where the visitor came in.</param>
    /// <param name="visitor">Who they are.</param>
    /// <param name="first">Makes what they wrote for the conversation that it is given the id of.</param>
    /// <returns>The conversation they are in now, and whether it is new; when it is not, the message is still to be taken in.</returns>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public Task<(ConversationHead Head, bool IsNew)> StartAsync(Inbox inbox, Visitor visitor, Func<ConversationId, Turn> first)
    {
        var id = new ConversationId(Guid.CreateVersion7(clock.GetUtcNow()));
        return StartAsync(inbox, id, visitor, first(id));
    }

    private async Task<(ConversationHead Head, bool IsNew)> StartAsync(Inbox inbox, ConversationId id, Visitor visitor, Turn? first)
    {
        using var lane = await lanes.EnterAsync(id.Value);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (FindExisting(inbox, id, visitor) is { } existing)
            {
                return (existing, IsNew: false);
            }

            if (await CreateAsync(inbox, id, visitor, first) is { } created)
            {
                return (created, IsNew: true);
            }
        }

        throw new StoreUnavailableException("The visitor's conversation changed too often while it was begun.");
    }

    private ConversationHead? FindExisting(Inbox inbox, ConversationId id, Visitor visitor)
    {
        if (reader.FindHead(id) is { } same)
        {
            return same;
        }

        return reader.FindIdentity(inbox.Id, visitor.UserId) is { } known && reader.FindOpen(known.Identity) is { } open
            ? reader.FindHead(open)
            : null;
    }

    private async Task<ConversationHead?> CreateAsync(Inbox inbox, ConversationId id, Visitor visitor, Turn? first)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var known = reader.FindIdentity(inbox.Id, visitor.UserId);
        var identity = known ?? new KnownIdentity(new(Guid.CreateVersion7(now)), new(Guid.CreateVersion7(now)));
        var seed = new ConversationHead
        {
            Id = id,
            Inbox = inbox.Id,
            Contact = identity.Contact,
            Identity = identity.Identity,
            UserId = visitor.UserId,
            Channel = inbox.Channel,
            LastVisitorAt = known is { Identity: var before } && reader.FindNewest(before) is { } earlier ? reader.FindHead(earlier)?.LastVisitorAt : null,
            Department = inbox.Department,
            CreatedAt = now,
            ChangedAt = now,
        };
        var plan = planner.PlanBegin(seed, FactsOf(inbox, visitor), (first?.Command as Command.Receive)?.Activity);
        var after = plan.Decision.Head with { Version = 1 };
        var result = await loop.CommitAsync(new()
        {
            Before = seed,
            After = after,
            Receipt = first?.Receipt,
            ReceiptSequence = after.LastVisitorSequence,
            Entries = EntryEncoder.Encode(plan.Decision.Entries),
            Work = [.. plan.Decision.Work, .. first?.Work ?? []],
            Attachments = first?.Attachments ?? [],
            Identity = known is null
                ? new(identity.Contact, identity.Identity, inbox.Id, visitor.UserId, visitor.Name, now) { Phone = visitor.Phone, ReplyTo = visitor.ReplyTo }
                : null,
            VisitorInfo = visitor.Info.Write(),
            Run = plan.Run,
            Turn = plan.Turn,
            Details = plan.Details,
        });
        if (result.Outcome != CommitOutcome.Committed)
        {
            return null;
        }

        heads.Set(new(after, plan.Run));
        return after;
    }

    private static Dictionary<string, string> FactsOf(Inbox inbox, Visitor visitor)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FlowFacts.ChannelId] = inbox.Channel,
            [FlowFacts.InboxName] = inbox.Name,
        };
        Add(FlowFacts.VisitorName, visitor.Name);
        Add(FlowFacts.VisitorLocale, visitor.Info.Locale);
        Add(FlowFacts.PageUrl, visitor.Info.Page?.Url);
        Add(FlowFacts.PageTitle, visitor.Info.Page?.Title);
        Add(FlowFacts.PageReferrer, visitor.Info.Page?.Referrer);
        return facts;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts[name] = value;
            }
        }
    }
}

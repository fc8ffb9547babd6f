using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
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

    /// <summary>Begins a conversation with somebody who has not written, or not lately; whoever begins it owns it.</summary>
    /// <param name="inbox">By which inbox.</param>
    /// <param name="visitor">Who they are there.</param>
    /// <param name="contact">The contact they are, where the address is new.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="first">What they write.</param>
    /// <param name="receipt">Names their intent: a repeat finds the first conversation.</param>
    /// <returns>The conversation and why it was not begun: then it is the one that is open already, or null.</returns>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public async Task<(ConversationHead? Head, Refusal? Refusal)> StartAsync(
        Inbox inbox, Visitor visitor, ContactId contact, Operator by, Activity first, ReceiptKey receipt)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var id = new ConversationId(Guid.CreateVersion7(clock.GetUtcNow()));
            if (FindExisting(inbox, id, visitor) is { } existing)
            {
                return reader.FindReceipt(receipt)?.Conversation == existing.Id ? (existing, null) : (existing, Refusal.OtherConversationOpen);
            }

            var (seed, identity) = Seed(inbox, id, visitor, contact);
            var decision = ConversationRules.Begin(seed, by, first);
            var commit = Begin(seed, identity, decision) with { Receipt = receipt, ReceiptSequence = decision.Head.LastSequence };
            switch (await CommitAsync(commit))
            {
                case CommitOutcome.Committed:
                    return (commit.After, null);
                case CommitOutcome.Repeated:
                    return (reader.FindReceipt(receipt) is { } known ? reader.FindHead(known.Conversation) : null, null);
                case CommitOutcome.NoRoom:
                    return (null, Refusal.AtCapacity);
            }
        }

        throw new StoreUnavailableException("The contact's conversation changed too often while it was begun.");
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
        var (seed, identity) = Seed(inbox, id, visitor, contact: null);
        var message = (first?.Command as Command.Receive)?.Activity;
        var plan = planner.PlanBegin(seed, FactsOf(inbox, visitor, message), message);
        var commit = Begin(seed, identity, plan.Decision) with
        {
            Receipt = first?.Receipt,
            ReceiptSequence = plan.Decision.Head.LastVisitorSequence,
            Work = [.. plan.Decision.Work, .. first?.Work ?? []],
            Attachments = first?.Attachments ?? [],
            VisitorInfo = visitor.Info.Write(),
            Run = plan.Run,
            Turn = plan.Turn,
            Details = plan.Details,
        };
        return await CommitAsync(commit) == CommitOutcome.Committed ? commit.After : null;
    }

    private static Commit Begin(ConversationHead seed, NewIdentity? identity, Decision decision) => new()
    {
        Before = seed,
        After = decision.Head with { Version = 1 },
        Entries = EntryEncoder.Encode(decision.Entries),
        Work = decision.Work,
        Guards = decision.Guards,
        Identity = identity,
    };

    private async Task<CommitOutcome> CommitAsync(Commit commit)
    {
        var result = await loop.CommitAsync(commit);
        if (result.Outcome == CommitOutcome.Committed)
        {
            heads.Set(new(commit.After, commit.Run));
        }

        return result.Outcome;
    }

    // The head with ids and time, and the person where they are new in the inbox.
    private (ConversationHead Seed, NewIdentity? Identity) Seed(Inbox inbox, ConversationId id, Visitor visitor, ContactId? contact)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var known = reader.FindIdentity(inbox.Id, visitor.UserId);
        var identity = known ?? new KnownIdentity(new(Guid.CreateVersion7(now)), contact ?? new(Guid.CreateVersion7(now)));
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
        return (seed, known is not null ? null : new(identity.Contact, identity.Identity, inbox.Id, visitor.UserId, visitor.Name, now)
        {
            Phone = visitor.Phone,
            ReplyTo = visitor.ReplyTo,
            IsOfKnownContact = contact is not null,
        });
    }

    private static Dictionary<string, string> FactsOf(Inbox inbox, Visitor visitor, Activity? first)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FlowFacts.ChannelId] = inbox.Channel,
            [FlowFacts.InboxName] = inbox.Name,
        };
        Add(FlowFacts.VisitorName, visitor.Name);
        Add(FlowFacts.VisitorLocale, visitor.Info.Locale);
        Add(FlowFacts.ChannelStart, StartOf(first));
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

    // As adapters put it into the channel data; web pages cannot, since the hub reads no channel data of theirs.
    private static string? StartOf(Activity? first) =>
        first?.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.String
            ? start.GetString()
            : null;
}

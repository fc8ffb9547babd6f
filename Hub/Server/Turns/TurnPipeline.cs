using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Turns;

/// <summary>The one way in which a conversation changes: load, decide, commit if nobody was faster, otherwise again.</summary>
internal sealed class TurnPipeline(
    CommitLoop loop,
    IConversationReader reader,
    HeadCache heads,
    InboundLanes lanes,
    TurnPlanner planner,
    HubDirectory directory,
    TimeProvider clock)
{
    private const int Attempts = 8;
    private const int Page = 200;

    /// <summary>Runs a turn; when it returns an accepted one, that is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public async Task<TurnResult> RunAsync(Turn turn)
    {
        using var lane = await lanes.EnterAsync(turn.Conversation.Value);
        Decision? lost = null;
        var mayReturn = true;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var cached = heads.Find(turn.Conversation);
            var loaded = cached ?? Load(turn.Conversation);
            if (loaded is null)
            {
                return new(TurnOutcome.NotFound);
            }

            var (wanted, now) = (Complete(turn, loaded.Head, mayReturn), Now());
            var plan = planner.Plan(loaded, wanted, Unread(loaded, turn), now, lost);
            if (plan.Decision.Refusal is not null || ReferenceEquals(plan.Decision.Head, loaded.Head))
            {
                if (cached is not null && IsStale(cached))
                {
                    continue;
                }

                return First(turn, loaded.Head) ?? (plan.Decision.Refusal is { } refusal
                    ? new(TurnOutcome.Refused, Head: loaded.Head, Refusal: refusal)
                    : new(TurnOutcome.Nothing, Head: loaded.Head));
            }

            var result = await CommitAsync(wanted, loaded, plan, now);
            if (turn.Command is Command.Receive && result is { Refusal: Refusal.AtCapacity or Refusal.NotAvailable })
            {
                // Whoever had it last cannot have it back; the visitor's message is taken all the same.
                mayReturn = false;
            }
            else if (result is { } final)
            {
                return final;
            }
            else
            {
                lost ??= plan.Decision;
            }
        }

        throw new StoreUnavailableException("The conversation changed too often while this was decided.");
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    private LoadedConversation? Load(ConversationId id)
    {
        if (reader.FindHead(id) is not { } head)
        {
            return null;
        }

        var loaded = new LoadedConversation(head, reader.FindRun(id));
        heads.Set(loaded);
        return loaded;
    }

    // What changes nothing is checked by no commit, and yet is final for the sender: a refusal, a ring for an ending that this node has not
    // heard of. So it must not be decided on a head that another node has moved on from.
    private bool IsStale(LoadedConversation cached)
    {
        if (reader.FindHead(cached.Head.Id)?.Version == cached.Head.Version)
        {
            return false;
        }

        heads.Forget(cached.Head.Id);
        return true;
    }

    // Read behind the head: had it changed in between, the head would have too, and the commit would find out.
    private Turn Complete(Turn turn, ConversationHead head, bool mayReturn) => turn.Command switch
    {
        Command.Change change => turn with { Command = change with { Message = reader.FindEntry(turn.Conversation, change.Target)?.AsTarget() } },
        Command.Receive receive when mayReturn && head is { IsOpen: false, LastOwner: { } last } && directory.Current.FindActive(last) is { } person =>
            turn with { Command = receive with { LastOwner = new(person.Id, person.Name) } },
        _ => turn,
    };

    private IEnumerable<StoredEntry> Unread(LoadedConversation loaded, Turn turn) =>
        turn.Effect is not null && RunState.Find(loaded.Run) is { } state ? ReadAll(loaded.Head.Id, state.Run.Cursor) : [];

    // Page by page, as far as the flow goes on taking them up: there may be many, and most often there is none.
    private IEnumerable<StoredEntry> ReadAll(ConversationId id, long after)
    {
        while (reader.ReadAfter(id, after, Page) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                yield return entry;
            }

            after = page[^1].Sequence;
        }
    }

    private TurnResult? First(Turn turn, ConversationHead head) =>
        turn.Receipt is { } key && reader.FindReceipt(key) is { } receipt
            ? new TurnResult(TurnOutcome.Repeated, receipt.Sequence, head)
            : null;

    private async Task<TurnResult?> CommitAsync(Turn turn, LoadedConversation loaded, TurnPlan plan, DateTimeOffset now)
    {
        var decision = plan.Decision;
        var after = decision.Head with { Version = loaded.Head.Version + 1 };
        var sequence = decision.Entries.Count > 0 ? SequenceOf(turn, decision) : after.LastSequence;
        var result = await loop.CommitAsync(new()
        {
            Before = loaded.Head,
            After = after,
            Receipt = turn.Receipt,
            ReceiptSequence = sequence,
            Entries = EntryEncoder.Encode(decision.Entries),
            Work = [.. decision.Work, .. turn.Work],
            Guards = decision.Guards,
            Run = plan.Run,
            Turn = plan.Turn,
            Details = plan.Details,
            Attachments = turn.Attachments,
            Mentions = turn.Mentions,
            Audit = TurnAudit.Of(turn.Command, loaded.Head, after, now),
            Served = turn.Command switch { Command.Assign given => given.To.Id, Command.OfferTo offered => offered.To.Id, _ => null },
        });
        switch (result.Outcome)
        {
            case CommitOutcome.Committed:
                heads.Set(new(after, plan.Run ?? loaded.Run));
                return new TurnResult(TurnOutcome.Accepted, sequence, after);
            case CommitOutcome.Repeated:
                return new TurnResult(TurnOutcome.Repeated, result.Receipt.Sequence, loaded.Head);
            case CommitOutcome.NoRoom:
                return new TurnResult(TurnOutcome.Refused, Head: loaded.Head, Refusal: Refusal.AtCapacity);
            case CommitOutcome.NotAvailable:
                return new TurnResult(TurnOutcome.Refused, Head: loaded.Head, Refusal: Refusal.NotAvailable);
            case CommitOutcome.Stale:
            default:
                heads.Forget(loaded.Head.Id);
                return reader.FindHead(loaded.Head.Id)?.Version == loaded.Head.Version
                    ? new TurnResult(TurnOutcome.Refused, Head: loaded.Head, Refusal: Refusal.OtherConversationOpen)
                    : null;
        }
    }

    // A visitor's message may stand behind an event that it caused, such as the conversation's reopening; the sender wants the message.
    private static long SequenceOf(Turn turn, Decision decision)
    {
        if (turn.Command is Command.Receive)
        {
            foreach (var entry in decision.Entries)
            {
                if (entry.Author.Kind == AuthorKind.Visitor && entry.Activity.Name is not (EventNames.Reopened or EventNames.EndingCancelled))
                {
                    return entry.Sequence;
                }
            }
        }

        // A visitor's change may stand behind the end of an ending in the same way.
        return (decision.Entries.FirstOrDefault(entry => entry.Supersedes is not null) ?? decision.Entries[0]).Sequence;
    }
}

using System.Text.Json;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Changes;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>A conversation that commands are put to, one after the other, as the host does it.</summary>
internal sealed class Stage
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);
    public static readonly Operator Mia = new(new(Guid.Parse("00000000-0000-0000-0000-0000000000a1")), "Mia");
    public static readonly Operator Noah = new(new(Guid.Parse("00000000-0000-0000-0000-0000000000a2")), "Noah");
    public static readonly DepartmentId Support = new(Guid.Parse("00000000-0000-0000-0000-0000000000d1"));
    public static readonly DepartmentId Sales = new(Guid.Parse("00000000-0000-0000-0000-0000000000d2"));
    public static readonly Guid EndingId = Guid.Parse("00000000-0000-0000-0000-0000000000e1");
    public static readonly Guid EffectId = Guid.Parse("00000000-0000-0000-0000-0000000000f1");

    private readonly List<LogEntry> _log = [];

    public Stage() => Take(ConversationRules.Begin(Seed()));

    public ConversationHead Head { get; private set; } = Seed();

    public DateTimeOffset Now { get; private set; } = Start;

    public Decision Last { get; private set; } = Decision.Nothing(Seed());

    public IReadOnlyList<LogEntry> Log => _log;

    public static ConversationHead Seed() => new()
    {
        Id = new(Guid.Parse("0199aaaa-0000-7000-8000-000000000001")),
        Inbox = new(Guid.Parse("00000000-0000-0000-0000-0000000000b1")),
        Contact = new(Guid.Parse("00000000-0000-0000-0000-0000000000c1")),
        Identity = new(Guid.Parse("00000000-0000-0000-0000-0000000000c2")),
        UserId = "dl_visitor",
        Channel = "webchat",
        Department = Support,
        CreatedAt = Start,
        ChangedAt = Start,
    };

    public static Activity Message(string? text, string? file = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Attachments = file is null ? null : [new() { ContentType = "image/png", Name = file }],
    };

    public static Command.Receive Writes(string text = "Hello") => new(Message(text), Window);

    public static Command.Send Says(Operator by, long lastSeen, string text = "Good morning", bool force = false) => new(by, Message(text), lastSeen, force);

    public static Command.RequestHandoff Handoff(int epoch) =>
        new(epoch, Sales, HandoffReason.Flow, JsonSerializer.SerializeToElement(new { reason = "flow" }));

    /// <summary>Puts a command to the conversation and takes what comes of it.</summary>
    public Stage Does(Command command)
    {
        Take(ConversationRules.Decide(Head, command, Now));
        return this;
    }

    public Stage After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>Changes the head in a way that no command can yet, such as a block.</summary>
    public Stage With(Func<ConversationHead, ConversationHead> change)
    {
        Head = change(Head);
        return this;
    }

    public Stage Queued() => Does(Writes()).Does(Handoff(Head.Epoch));

    public Stage AssignedTo(Operator person) => Queued().Does(new Command.PickUp(person, MayTakeOver: false));

    public Stage Closed() => AssignedTo(Mia).Does(new Command.EndNow(Mia, MayEndOthers: false));

    /// <summary>An edit of an entry as the log has it now.</summary>
    public Command.Edit Edits(Operator? by, long target, string text) => new(by, target, Message(text)) { Message = Find(target) };

    public Command.Delete Deletes(Operator? by, long target, bool others = false) => new(by, target, others) { Message = Find(target) };

    /// <summary>Finds an entry as the host would read it: with its newest change.</summary>
    public static ChangeTarget? Find(IEnumerable<LogEntry> log, long target)
    {
        var entries = log.Where(entry => entry.Sequence == target || entry.Supersedes == target).ToList();
        return entries is [var first, ..] && first.Sequence == target
            ? new(
                first.Author,
                first.Visibility,
                entries is [.., { Activity: var newest, Supersedes: not null }] ? newest with { Type = first.Activity.Type } : first.Activity,
                entries[^1].Activity.Type == ActivityTypes.MessageDelete)
            : null;
    }

    public Refusal? RefusalOf(Command command)
    {
        var decision = ConversationRules.Decide(Head, command, Now);
        if (decision.Refusal is not null)
        {
            Assert.Same(Head, decision.Head);
            Assert.Empty(decision.Entries);
            Assert.Empty(decision.Work);
            Assert.Empty(decision.Guards);
        }

        return decision.Refusal;
    }

    private ChangeTarget? Find(long target) => Find(_log, target);

    private void Take(Decision decision)
    {
        Last = decision;
        Head = decision.Head;
        _log.AddRange(decision.Entries);
    }
}

using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>The rules against <see cref="ConversationModel"/>, over random stories.</summary>
public sealed class RandomConversationTests
{
    // The same stories every time; a failure prints the seed of its own story.
    private static readonly Config Replayed = Config.QuickThrowOnFailure
        .WithMaxTest(2_000)
        .WithReplay(FSharpOption<Replay>.Some(new(new Rnd(20_261_122, 7_919), FSharpOption<int>.None)));

    private static readonly Author[] Authors =
        [Author.Visitor, Author.Bot, Author.System, Author.Of(Stage.Mia.Id), Author.Of(Stage.Noah.Id), Author.Of(new(Guid.Empty))];

    [Fact]
    [Trait("threat", "O-10")]
    public void Every_story_goes_as_the_model_says()
    {
        var kinds = new HashSet<string>();
        var refusals = new HashSet<Refusal>();
        var reasons = new HashSet<ClosingReason>();
        var stories = Arb.From(ModelStep.Stories, ModelStep.Shorter);

        Prop.ForAll(stories, story => Tell(story, kinds, refusals, reasons)).Check(Replayed);

        // A generator that grew narrow would prove less without a word.
        Assert.Equal(48, kinds.Count);
        Assert.Equal(Enum.GetValues<Refusal>().Except([Refusal.OtherConversationOpen, Refusal.AtCapacity, Refusal.TooManyPeople]), refusals.Order());
        Assert.Equal(Enum.GetValues<ClosingReason>().Except([ClosingReason.Blocked, ClosingReason.Spam, ClosingReason.Merged]), reasons.Order());
    }

    private static void Tell(ModelStep[] story, HashSet<string> kinds, HashSet<Refusal> refusals, HashSet<ClosingReason> reasons)
    {
        var model = new ConversationModel();
        var now = Stage.Start;
        model.Begin(now);
        var told = new Told(ConversationRules.Begin(Stage.Seed()));
        Compare(model, told);
        foreach (var step in story)
        {
            now += TimeSpan.FromMilliseconds(step.Milliseconds);
            var command = step.For(model) is var wanted && wanted is Command.Change change
                ? change with { Message = Stage.Find(told.Entries, change.Target) }
                : wanted;
            var (owner, epoch) = ((model.Owner, model.Person), model.Epoch);

            var expected = model.Do(command, now);
            var decision = ConversationRules.Decide(told.Head, command, now);

            Assert.Equal(expected, decision.Refusal);
            if (expected is not null)
            {
                Assert.Same(told.Head, decision.Head);
            }

            told.Take(decision);
            Compare(model, told);
            Assert.Equal(epoch + (owner == (model.Owner, model.Person) ? 0 : 1), told.Head.Epoch);
            kinds.Add(step.Kind);
            refusals.UnionWith(expected is { } refusal ? [refusal] : Array.Empty<Refusal>());
            reasons.UnionWith(model.Reason is { } reason ? [reason] : Array.Empty<ClosingReason>());
        }
    }

    private static void Compare(ConversationModel model, Told told)
    {
        var head = told.Head;
        Assert.Equal(
            model.Log,
            told.Entries.Select((entry, index) => new ModelEntry(entry.Sequence, entry.Author, entry.Visibility == Visibility.Everyone, ModelEntry.Name(entry))
            {
                Epoch = entry.Epoch,
                At = entry.At,
                Suppressed = entry.Suppressed,
                Text = index < model.Log.Count ? model.Log[index].Text : null,
                Words = entry.Activity.Text,
                File = entry.Activity.Attachments is [var file, ..] ? file.Name : null,
                Of = entry.Supersedes,
            }));
        Assert.All(told.Entries, entry => Assert.Equal($"{head.Id}|{entry.Sequence:D7}", entry.Activity.Id));
        Assert.Equal(model.Log.Count, head.LastSequence);
        Assert.Equal(
            model.Log.LastOrDefault(entry => entry.What is "message" or "messageUpdate" && entry.By == Author.Visitor)?.Sequence ?? 0,
            head.LastVisitorSequence);
        Assert.Equal(model.Log.Count(entry => entry.What == "message" && entry.By == Author.Visitor), head.VisitorMessages);

        var state = model.Person is not null ? ConversationState.Assigned
            : model.Owner == ConversationModel.Bot ? ConversationState.Bot
            : model.Owner == ConversationModel.Queue ? ConversationState.Queued
            : ConversationState.Closed;
        Assert.Equal(
            (state, model.Person, model.LastPerson, model.Epoch, model.Department),
            (head.State, head.Owner, head.LastOwner, head.Epoch, head.Department));
        Assert.Equal(
            (model.Started, model.PersonHasSpoken, model.QueuedAt, model.WaitingSince, model.EndedAt, model.Reason),
            (head.Started, head.PersonHasSpoken, head.QueuedAt, head.WaitingSince, head.ClosedAt, head.ClosingReason));
        Assert.Equal(
            (model.Effect, model.Alarm, model.Missed, string.Join(',', model.Tags)),
            (head.AwaitingEffect, head.Alarm, head.MissedReason, string.Join(',', head.Tags)));
        Assert.Equal((model.BotHasAnswered, model.LeftByBot), (head.BotHasAnswered, head.AbandonedByBot));
        Assert.Equal(
            (model.Effect, model.Ending),
            (head.AwaitingEffect, head.Ending is { } ending ? (ending.Id, ending.Delay, ending.Deadline, ending.Round) : null));
        CompareColleagues(model, told);
        CompareTalk(model, head);
        CompareWish(model, head);
        ComparePromises(model, told);
    }

    private static void CompareColleagues(ConversationModel model, Told told)
    {
        var head = told.Head;
        Assert.Equal(model.Offer, head.Offer is { } offer ? (offer.Id, offer.To, offer.Department, offer.Deadline) : null);
        Assert.Equal(model.People, head.Participants.Select(one => (one.Id, one.Role == ParticipantRole.Monitor)));
        Assert.Equal(model.PassedOver, head.Routing.PassedOver);
        Assert.Equal(
            (model.Admitted, model.Priority, model.LastOutcome, model.Wait),
            (head.Routing.Admitted, head.Priority, head.Routing.LastOutcome, head.Routing.Wait is { } wait ? (wait.Id, wait.Deadline) : null));
        Assert.Equal(model.MustBeAvailable, told.MustBeAvailable);
        if (head.Offer is { } open)
        {
            Assert.Contains(told.Work, item => item.Kind == WorkKind.Offer && item.Key == open.Id.ToString("D") && item.Due == open.Deadline);
            Assert.NotEqual(head.Owner, open.To);
        }
    }

    private static void CompareTalk(ConversationModel model, ConversationHead head)
    {
        foreach (var author in Authors)
        {
            Assert.Equal(
                model.Log.LastOrDefault(entry => entry.Public && (entry.IsPublicMessage || entry.Of is not null) && entry.By != author)?.Sequence ?? 0,
                head.LastSpeakers.NewestNotBy(author));
        }

        var newest = model.Log.LastOrDefault(entry => entry.IsPublicMessage);
        Assert.Equal((newest?.By.Kind, newest?.At, newest?.Sequence), (head.Preview?.By, head.Preview?.At, head.Preview?.Sequence));
        var shown = model.Log.LastOrDefault(entry => entry == newest || (newest is not null && entry.Of == newest.Sequence))?.Text;
        Assert.Equal(shown is null, head.Preview?.Text is null);
        if (shown is not null && head.Preview?.Text is { } text)
        {
            Assert.StartsWith(text, shown, StringComparison.Ordinal);
            Assert.InRange(text.Length, Math.Min(shown.Length, 139), 140);
            Assert.False(text.Length > 0 && char.IsHighSurrogate(text[^1]));
        }
    }

    // Whichever of the visitor's words it is: they stand, and no person has written since.
    private static void CompareWish(ConversationModel model, ConversationHead head)
    {
        var since = model.Log.LastOrDefault(entry => entry.IsPublicMessage && entry.By.Kind == AuthorKind.Operator)?.Sequence ?? 0;
        var said = model.Log.Where(entry => entry.IsPublicMessage && entry.By.Kind == AuthorKind.Visitor && entry.Sequence > since).ToList();
        var newest = said.LastOrDefault(entry => !string.IsNullOrEmpty(entry.Words));
        if (head.Wish is not { } wish)
        {
            Assert.True(newest is null || model.Log.Any(entry => entry.Of >= since));
            return;
        }

        var wished = Assert.Single(said, entry => entry.Sequence == wish.Sequence);
        var words = model.Log.Last(entry => entry == wished || entry.Of == wished.Sequence).Words;
        Assert.NotEmpty(wish.Text);
        Assert.StartsWith(wish.Text, words, StringComparison.Ordinal);
        Assert.InRange(wish.Text.Length, Math.Min(words!.Length, 139), 140);
    }

    // What must hold whatever the model says.
    private static void ComparePromises(ConversationModel model, Told told)
    {
        var head = told.Head;
        Assert.Equal(head.State == ConversationState.Assigned, head.Owner is not null);
        Assert.Equal(model.Loads.Where(load => load.Value != 0).ToDictionary(), told.Loads.Where(load => load.Value != 0).ToDictionary());
        Assert.Equal(head.Owner is null ? 0 : 1, told.Loads.Values.Sum());
        Assert.Equal(model.Alarms, told.Work.Where(item => item.Kind == WorkKind.Ending).Select(item => (item.Key, item.Due)));
        if (head.Ending is { } ending)
        {
            Assert.Contains(told.Work, item => item.Kind == WorkKind.Ending && item.Key == $"{ending.Id:D}/{ending.Round}" && item.Due == ending.Deadline);
        }

        if (head.Alarm is { } alarm)
        {
            Assert.Equal((ConversationState.Bot, true), (head.State, head.Started));
            Assert.Contains(told.Work, item => item.Kind == WorkKind.FlowAlarm && item.Key == alarm.ToString("D") && item.Epoch == head.Epoch);
        }

        if (head.AwaitingEffect is { } effect)
        {
            Assert.Contains(told.Work, item => item.Kind is WorkKind.FlowEffect or WorkKind.FlowPause && item.Key == effect.ToString("D") && item.Epoch == head.Epoch);
        }
    }

    /// <summary>What the decisions of one story add up to.</summary>
    private sealed class Told(Decision begun)
    {
        public ConversationHead Head { get; private set; } = begun.Head;

        public List<LogEntry> Entries { get; } = [.. begun.Entries];

        public List<WorkItem> Work { get; } = [.. begun.Work];

        public Dictionary<OperatorId, int> Loads { get; } = [];

        public List<(OperatorId Who, DepartmentId Where)> MustBeAvailable { get; } = [];

        public void Take(Decision decision)
        {
            Head = decision.Head;
            Entries.AddRange(decision.Entries);
            Work.AddRange(decision.Work);
            foreach (var guard in decision.Guards)
            {
                Assert.True(guard.LoadChange > 0 || !guard.NeedsRoom);
                if (guard.AvailableIn is { } department)
                {
                    MustBeAvailable.Add((guard.Operator, department));
                }

                Loads[guard.Operator] = Loads.GetValueOrDefault(guard.Operator) + guard.LoadChange;
            }
        }
    }
}
